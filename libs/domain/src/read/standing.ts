import type { DecideContext } from '../context.js';
import { holds } from '../definition/expression.js';
import type { ProcessDefinition, Text } from '../definition/schema.js';
import { beginsAnother } from '../definition/phases.js';
import { answersEntries, isRegister } from '../definition/register.js';
import { isAsked, isOver } from '../flow/pieces.js';
import type { FormRevision, SubmissionState } from '../model.js';
import { formScope } from '../scope.js';
import { openVisit, reviewsOf } from './visits.js';

/** The first sentence of a submission's page: where it is, who holds it, how far it is; then what is missing. */
export type Standing = {
  readonly stage: string;
  readonly stageTitle: Text;
  readonly doing?: Text;
  /** The stage's phase, or `closed`. */
  readonly phase: string;
  /** Another cycle begins with what is awaited here, and nobody sent it back: a simulated run is converted (T8). */
  readonly converts: boolean;
  /** Units with a pending piece, each once. */
  readonly holders: readonly string[];
  readonly assigned: number;
  readonly signed: number;
  /** Titles of the required materials that are not there. */
  readonly missing: readonly Text[];
};

export function standing(context: DecideContext, state: SubmissionState): Standing {
  const { stages, endings, definition } = context.definition;
  const stage = stages.get(state.stage);
  const visit = openVisit(state);
  // Who missed it was replaced by another (T12), and who was removed is asked no more (O9).
  const reviews = visit ? reviewsOf(state, visit.visit).filter((one) => isAsked(one) && !isOver(one)) : [];
  // O17: of a register, how many of its entries are answered.
  const counted =
    stage && isRegister(stage) ? reviews.filter(({ seat }) => answersEntries(stage, seat)) : reviews;
  const missing = state.closed ? [] : missingMaterials(definition, context.form);
  return {
    stage: state.stage,
    stageTitle: (stage ?? endings.get(state.stage)!).title,
    ...(stage?.doing && { doing: stage.doing }),
    phase: stage?.phase ?? 'closed',
    converts: stage !== undefined && beginsAnother(definition, stage),
    holders: [...new Set(reviews.filter(({ is }) => is.work === 'pending').map(({ unit }) => unit))],
    assigned: counted.length,
    signed: counted.filter(({ is }) => is.work === 'signed').length,
    missing: missing.map(({ title }) => title),
  };
}

export type MaterialNeed = { readonly material: string; readonly title: Text; readonly required: boolean };

/** Which materials a form asks for; by condition where the definition says so. @throws DomainError `EXPRESSION_FAILED` */
export function materialsNeeded(
  definition: ProcessDefinition,
  form: Pick<FormRevision, 'values' | 'materials'>,
): readonly MaterialNeed[] {
  const scope = formScope(definition, form);
  return definition.materials.map(({ id, title, required }) => ({
    material: id,
    title,
    required: typeof required === 'boolean' ? required : holds(required, scope),
  }));
}

/** What is required and not there. */
export function missingMaterials(
  definition: ProcessDefinition,
  form: Pick<FormRevision, 'values' | 'materials'>,
): readonly MaterialNeed[] {
  const present = new Set(form.materials.map(({ material }) => material));
  return materialsNeeded(definition, form).filter(
    ({ material, required }) => required && !present.has(material),
  );
}
