import { fits } from '../acts/may-sign.js';
import type { DecideContext } from '../context.js';
import type { CompiledDefinition } from '../definition/compile.js';
import { holds, jsonOf } from '../definition/expression.js';
import type { Conversion, ProcessDefinition } from '../definition/schema.js';
import { refused, type Refusal } from '../errors.js';
import type { FormRevision, SubmissionState, Viewer } from '../model.js';
import { readsByPost } from '../read/may-read.js';
import { resolveParty, scopeOf } from '../scope.js';

/** What a draft of another matter begins with (C5). */
export type Converted = {
  readonly form: Readonly<Record<string, unknown>>;
  readonly materials: readonly { readonly material: string; readonly file: string }[];
};

/** What was converted from a submission and filed, as it stands by now. */
export type Made = Pick<SubmissionState, 'closed' | 'number'> & {
  readonly definition: CompiledDefinition;
};

/** C5: into what a submission can be converted now, by whoever looks. */
export function conversionsFor(
  context: DecideContext,
  state: SubmissionState,
  viewer: Viewer,
  made: readonly Made[],
): readonly Conversion[] {
  const { converts = [] } = context.definition.definition;
  return converts.filter((conversion) => !mayNotConvert(context, state, viewer, conversion, made));
}

/** Why a submission is not converted, or null. By its submitter, where the definition names nobody else; into each matter once. */
export function mayNotConvert(
  context: DecideContext,
  state: SubmissionState,
  viewer: Viewer,
  { when, by, to }: Conversion,
  made: readonly Made[],
): Refusal | null {
  const scope = scopeOf(context, state);
  const isTheirs = by ? fits(resolveParty(by, scope), viewer) : viewer.unit === state.submitter.unit;
  if (!isTheirs || !readsByPost(state, viewer))
    return refused('MAY_NOT_CONVERT', { path: 'actor', problem: 'notTheirs' });
  if (when !== undefined && !holds(when, scope))
    return refused('MAY_NOT_CONVERT', { path: 'submission', problem: 'notYet' });
  return convertedAlready(to, made);
}

/** One request is one application (F1): again only where what was made of it came to nothing. */
export function convertedAlready(to: string, made: readonly Made[]): Refusal | null {
  const there = made.find(
    ({ definition, closed }) => definition.definition.id === to && stands(definition, closed),
  );
  return there
    ? refused('MAY_NOT_CONVERT', { path: 'submission', problem: 'alreadyConverted', number: there.number })
    : null;
}

const stands = ({ endings }: CompiledDefinition, closed: Made['closed']): boolean =>
  !closed || endings.get(closed.ending)?.kind === 'positive';

/**
 * The values and materials that the target begins with. What an expression gives for a field of money is integer fen, as
 * everywhere in expressions (F1), and becomes yuan; a field that is copied stays as it is. Empty values are left out.
 *
 * @throws DomainError `EXPRESSION_FAILED`
 */
export function convert(
  context: DecideContext,
  state: SubmissionState,
  { form, materials }: Conversion,
  target: ProcessDefinition,
): Converted {
  const scope = scopeOf(context, state);
  const values = Object.entries(form).map(([field, source]): [string, unknown] => {
    if (typeof source !== 'string') return [field, context.form.values[source.from] ?? null];
    const value = jsonOf(source, scope);
    return [field, typeof value === 'number' && target.form.money.includes(field) ? value / 100 : value];
  });
  return {
    form: Object.fromEntries(values.filter(([, value]) => value !== null)),
    materials: Object.entries(materials).flatMap(([material, from]) => filesOf(context.form, from, material)),
  };
}

const filesOf = ({ materials }: FormRevision, from: string, material: string) =>
  materials.filter((one) => one.material === from).map(({ file }) => ({ material, file }));
