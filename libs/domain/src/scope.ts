import { failed, textOf, type Scope } from './definition/expression.js';
import { visibleValues } from './definition/fen.js';
import { formProperties } from './definition/form-fields.js';
import type { Party, ProcessDefinition } from './definition/schema.js';
import type { DecideContext } from './context.js';
import type { FormRevision, SubmissionState } from './model.js';
import { inChargeOf } from './portfolio/portfolios.js';
import { deriveFigures } from './score/derive-figures.js';
import { figureValues } from './score/figure-values.js';
import type { Scores } from './score/score-sheet.js';
import { sheetOf } from './read/sheet-of.js';
import { signedValues } from './read/signed-values.js';
import { isVetoed } from './tally/veto.js';

/** The part of a state that an expression may ask about: what is known before there is any, too. */
export type Askable = Pick<SubmissionState, 'submitter' | 'results' | 'cycle'> & {
  readonly work: SubmissionState['work'];
  readonly visits?: SubmissionState['visits'];
};

/**
 * The names that a definition's expressions may use: `form` (money as integer fen; every field of the schema, null
 * where empty, a list []), `derived`, `materials`, `submitter`, `results`, `cycle`, `total`, `vetoed`, `gateFailed`, `signed`:
 * what was signed at each stage, oldest first (`signed.review.amount[-1]`), and `figures`, the definition's, money as fen.
 * @param scores - scores to count besides the signed ones: those of the opinion that is being given
 * @param late - whose piece of work is late, for whom it goes up to (T12)
 * Source: ARCHITECTURE "Process definitions are data"; F1.
 */
export function scopeOf(
  context: DecideContext,
  state: Askable,
  scores: Scores = {},
  late?: { readonly unit: string },
): Scope {
  const { definition } = context.definition;
  const sheet = sheetOf(definition, state, scores);
  const scope: Scope = {
    ...formScope(definition, context.form),
    submitter: { unit: state.submitter.unit, post: state.submitter.post },
    results: Object.fromEntries(definition.stages.map(({ id }) => [id, state.results[id] ?? ''])),
    cycle: state.cycle,
    ...(late && { late }),
    ...(context.portfolios && { portfolios: context.portfolios }),
    total: sheet?.total ?? 0,
    gateFailed: sheet?.gateFailed ?? false,
    vetoed: isVetoed(state),
    // Few expressions ask for it, and it goes through every opinion.
    get signed() {
      return signedValues(context.definition, state);
    },
    get figures() {
      return figureValues(definition, scope);
    },
  };
  return scope;
}

type FormPart = Pick<FormRevision, 'values' | 'materials'>;

/** A form is immutable and a settling act asks for its scope several times: it is made once for each object. */
const known = new WeakMap<FormPart, { readonly definition: ProcessDefinition; readonly scope: Scope }>();

/** What may be asked about where nothing has been filed yet. */
export const unfiled = (submitter: SubmissionState['submitter']): Askable => ({
  submitter,
  ...{ results: {}, cycle: 1, work: {} },
});

/** The part of the scope that the form alone gives; enough for what is needed before there is a submission. */
export function formScope(definition: ProcessDefinition, form: FormPart): Scope {
  const made = known.get(form);
  if (made?.definition === definition) return made.scope;
  const scope = makeFormScope(definition, form);
  known.set(form, { definition, scope });
  return scope;
}

function makeFormScope(definition: ProcessDefinition, form: FormPart): Scope {
  const derived = deriveFigures(definition, form.values).map(({ id, value }) => [
    id,
    value === null ? null : Number(value),
  ]);
  return {
    form: visibleValues(formProperties(definition), form.values, definition.form.money),
    derived: Object.fromEntries(derived),
    materials: form.materials.map(({ material }) => material),
  };
}

type Named = { readonly unit: string; readonly post: string | null };

/** A party of the definition as a unit and a post. @throws DomainError `EXPRESSION_FAILED` */
export function resolveParty(party: Party, scope: Scope): Named {
  const { unit, post } = holderOf(party, scope);
  return { unit, post };
}

/**
 * The same, with who may sign for him: of a leader, by the portfolios (AB角).
 * @throws DomainError `EXPRESSION_FAILED`, also where no portfolios were published
 */
export function holderOf(
  { unit, unitFrom, leaderOf, field, post }: Party,
  scope: Scope,
): Named & { readonly standIn?: Named } {
  if (leaderOf === undefined) return { unit: unit ?? textOf(unitFrom!, scope), post: post ?? null };
  if (!scope.portfolios) throw failed(leaderOf, 'no portfolios have been published');
  const { leader, standIn } = inChargeOf(scope.portfolios, textOf(leaderOf, scope), field);
  return { ...leader, ...(standIn && { standIn }) };
}

/** Who applies, by unified social credit code (T15); null where the definition or the form names nobody. */
export function applicantOf({ definition, form }: DecideContext): string | null {
  const { applicant } = definition.definition.form;
  const code = applicant === undefined ? null : form.values[applicant];
  return typeof code === 'string' && code !== '' ? code : null;
}
