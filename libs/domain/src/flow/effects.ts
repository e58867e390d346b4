import { stageOf } from '../definition/compile.js';
import type { DefinedEffect, Result, Stage } from '../definition/schema.js';
import type { Effect, Recipient } from '../events.js';
import { figuresOf } from '../read/figures-of.js';
import { askedBy } from './asked.js';
import { documentParams } from './document-params.js';
import { countingOpinions, sheetOf } from '../read/sheet-of.js';
import { scopeOf } from '../scope.js';
import { change, type Turn } from '../turn.js';
import { contribute } from './contribute.js';

/** A property of a JSON Schema that is a list of choices. */
type List = {
  readonly items?: { readonly oneOf?: readonly { readonly const: unknown; readonly title: string }[] };
};

/** A notice to the people of units and posts; who they are is resolved when it is read. */
export function tell(
  turn: Turn,
  notice: string,
  to: readonly Recipient[],
  params: Readonly<Record<string, string | number>> = {},
  no?: number,
): void {
  turn.effects.push({ type: 'notice', notice, to, params, ...(no !== undefined && { no }) });
}

/** What a result sets off by the definition: notices, copies, the numbered document, the push. */
export function setOff(turn: Turn, stage: Stage, result: Result): void {
  if (result.effects.length === 0) return;
  const sheet = sheetOf(turn.context.definition.definition, turn.state);
  const params = {
    ...amounts(turn),
    stage: stage.id,
    result: turn.state.decided?.result ?? result.id,
    ...(sheet && { total: sheet.total, grade: sheet.grade.id }),
    text: reasonsOf(turn, stage),
  };
  for (const effect of result.effects) perform(turn, effect, params);
}

/** A document says them as they stood then: `{approved}` (F2). */
function amounts({ context, state, at }: Turn): Readonly<Record<string, string>> {
  const known = figuresOf(context, state, at).flatMap(({ id, value }) =>
    value === null ? [] : [[id, value]],
  );
  return Object.fromEntries(known) as Readonly<Record<string, string>>;
}

/**
 * D6: a decision states its reasons. The grounds of the vetoes, and the texts of the outcomes that require one; of the
 * deciding stage, where this one is automatic.
 */
function reasonsOf(turn: Turn, from: Stage): string {
  const { state } = turn;
  const stage = whereSaid(turn, from);
  const visit = state.visits.findLast((one) => one.stage === stage.id)?.visit;
  const opinions = countingOpinions(state);
  const grounds = opinions.flatMap(({ opinion }) => opinion.veto?.ground ?? []);
  const texts = opinions.flatMap(({ assignment, opinion }) => {
    const outcome = stage.outcomes.find((one) => one.id === opinion.outcome);
    const isReason = assignment.visit === visit && outcome?.requires.includes('text');
    return isReason ? [opinion.text ?? '', ...chosen(stage, opinion.fields)] : [];
  });
  return [...new Set([...grounds, ...texts])].filter(Boolean).join('\n');
}

/** Where people said why: here, where it was decided, or, where the system drew the conclusion, at the stage before. */
function whereSaid({ context: { definition }, state: { decided, visits } }: Turn, stage: Stage): Stage {
  if (stage.seats.length > 0) return stage;
  const deciding = stageOf(definition, decided?.stage ?? stage.id);
  if (deciding.seats.length > 0) return deciding;
  const before = visits.findLast(
    ({ stage: id, result }) => result !== 'skipped' && stageOf(definition, id).seats.length > 0,
  );
  return before ? stageOf(definition, before.stage) : deciding;
}

/** What was ticked in the stage's lists, by its title: what is to be supplemented stands in the notice (T5). */
function chosen({ fields }: Stage, values: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const properties = (fields?.['properties'] ?? {}) as Readonly<Record<string, List>>;
  return Object.entries(properties).flatMap(([name, { items }]) => {
    const value = values[name];
    const choices = items?.oneOf;
    if (!Array.isArray(value) || !choices) return [];
    return value.map((one) => `· ${choices.find((choice) => choice.const === one)?.title ?? one}`);
  });
}

function perform(
  turn: Turn,
  effect: DefinedEffect,
  params: Extract<Effect, { type: 'push' }>['params'],
): void {
  if (effect.type === 'document') {
    const { document, supersedes } = effect;
    turn.effects.push({
      type: 'document',
      document,
      ...(supersedes && { supersedes }),
      params: { ...params, title: turn.state.title, ...documentParams(turn, document) },
    });
    return;
  }
  if (effect.type === 'contribute') return contribute(turn, effect);
  const scope = scopeOf(turn.context, turn.state);
  const to = eachOnce(
    effect.to.flatMap((party) => askedBy(party, scope)).map(({ unit, post }) => ({ unit, post })),
  );
  // A list that names nobody: nobody is to be told.
  if (to.length === 0 && effect.to.length > 0) return;
  if (effect.type === 'notice') tell(turn, effect.notice, to, params);
  else if (effect.type === 'push')
    turn.effects.push({ type: 'push', topic: effect.topic, to: to.map(({ unit }) => unit), params });
  else copy(turn, to);
}

/** Two parties of the definition may be one unit: the submitting town and the town of the land. */
export function eachOnce(to: readonly Recipient[]): readonly Recipient[] {
  return [...new Map(to.map((one) => [`${one.unit} ${one.post ?? ''}`, one])).values()];
}

/** Into the box of things to read; whoever has it already does not get it twice. Independent of assignments (O4). */
export function copy(turn: Turn, to: readonly Recipient[]): void {
  // A work secret is for nobody to read but those who hold a piece of it (D5).
  if (turn.state.restricted) return;
  for (const { unit, post } of to) {
    if (turn.state.copies.some((one) => one.unit === unit && one.post === post)) continue;
    change(turn, { copies: [...turn.state.copies, { unit, post, at: turn.at }] });
    turn.facts.push({ type: 'copied', unit, post });
  }
}
