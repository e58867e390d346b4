import type { DecideContext } from '../context.js';
import { stageOf } from '../definition/compile.js';
import { refused, type Refusal } from '../errors.js';
import type { ApplicantStanding, SubmissionEvent } from '../events.js';
import { closeWork, release } from '../flow/close-clocks.js';
import { tell } from '../flow/effects.js';
import { isOpen } from '../flow/pieces.js';
import { addTodo } from '../flow/todo.js';
import type { Assignment, Conditional, SubmissionState } from '../model.js';
import { missingMaterials } from '../read/standing.js';
import { applicantOf, resolveParty, scopeOf } from '../scope.js';
import { change, today, type Turn } from '../turn.js';
import { changesOf, revise } from './revise.js';

/*
 * Rule T15: items on the definition's list may come later, with an undertaking, by a limit of their own. Until they are
 * there nothing is decided. Who does not bring them in time loses the submission and the right (flow/late.ts).
 */

/** The submitter gets a piece of work for what was deferred, with its own clock. */
export function acceptConditionally(
  turn: Turn,
  { stage, visit }: Pick<Assignment, 'stage' | 'visit'>,
  items: readonly string[],
  applicant = applicantOf(turn.context),
): void {
  const { submitter, conditional, nextNo: no } = turn.state;
  const { unit, post } = submitter;
  // Accepted a second time: what was deferred then is part of what is deferred now, or is there.
  const before = conditional && turn.state.work[conditional.no]!;
  if (before && isOpen(before)) release(turn, before);
  change(turn, { conditional: { items, on: today(turn), no, ...(applicant !== null && { applicant }) } });
  addTodo(turn, 'complete', { stage, seat: 'deferred', visit }, { unit, post });
  const { dueOn } = turn.state.work[no]!.clock!;
  turn.facts.push({ type: 'conditional', items, dueOn });
  tell(turn, 'conditional', [{ unit, post }], { dueOn }, no);
}

/** Taken up again in a new cycle: what is still outstanding has its limit anew, unless it is to be accepted anew. */
export function deferAgain(turn: Turn): void {
  const { conditional, ...state } = turn.state;
  if (!conditional || !isOutstanding(turn.state) || state.closed) return;
  if (stageOf(turn.context.definition, state.stage).phase === 'accepting') turn.state = state;
  else if (isComplete(turn.context, conditional)) complete(turn, conditional);
  else
    acceptConditionally(turn, state.work[conditional.no]!, conditional.items, conditional.applicant ?? null);
}

export function deferralRefusal(
  context: DecideContext,
  items: readonly string[],
  applicant: ApplicantStanding | undefined,
): Refusal | null {
  const { definition, form } = context;
  const { deferrable } = definition.definition;
  if (items.length === 0) return refused('ITEMS_REQUIRED', { path: 'opinion.items', problem: 'required' });
  const missing = missingMaterials(definition.definition, form).map(({ material }) => material);
  const present = new Set(form.materials.map(({ material }) => material));
  const all = [...new Set([...items, ...missing])];
  const wrong = all.flatMap((item) => {
    const path = `opinion.items.${item}`;
    if (!deferrable?.materials.includes(item)) return [{ path, problem: 'notDeferrable' }];
    if (present.has(item)) return [{ path, problem: 'isThere' }];
    return items.includes(item) ? [] : [{ path, problem: 'isMissingToo' }];
  });
  if (wrong.length > 0) return refused('ITEM_NOT_DEFERRABLE', ...wrong);
  if (!present.has(deferrable!.undertaking))
    return refused('UNDERTAKING_REQUIRED', {
      path: `materials.${deferrable!.undertaking}`,
      problem: 'required',
    });
  if (!applicant && applicantOf(context) !== null)
    throw new Error('the shell reads how the applicant stands');
  if (!applicant?.badCredit && !applicant?.rightLost) return null;
  return refused('APPLICANT_REFUSED', {
    path: 'applicant',
    problem: applicant.badCredit ? 'badCredit' : 'rightLost',
  });
}

/** All of it, or a part; the last item completes it. */
export function supply(turn: Turn, { form }: SubmissionEvent & { type: 'SUPPLY' }): void {
  revise(turn, form);
  noteCompleted(turn);
}

/** Whatever revision brought the last item: the submitter may bring it with what he files again (T8). */
export function noteCompleted(turn: Turn): void {
  const { conditional } = turn.state;
  if (!isOutstanding(turn.state) || !isComplete(turn.context, conditional!)) return;
  closeWork(turn, conditional!.no, 'SIGN');
  complete(turn, conditional!);
}

function complete(turn: Turn, conditional: Conditional): void {
  const { items } = conditional;
  change(turn, { conditional: { ...conditional, completedAt: turn.at } });
  turn.facts.push({ type: 'completed', items });
  const [clock] = turn.context.definition.definition.clocks;
  if (clock) tell(turn, 'completed', [resolveParty(clock.answerable, scopeOf(turn.context, turn.state))]);
}

const isOutstanding = ({ conditional }: SubmissionState): boolean =>
  conditional !== undefined && conditional.completedAt === undefined;

function isComplete({ form }: DecideContext, { items }: Conditional): boolean {
  const present = new Set(form.materials.map(({ material }) => material));
  return items.every((item) => present.has(item));
}

export function mayNotSupply(
  context: DecideContext,
  state: SubmissionState,
  { actor }: SubmissionEvent & { type: 'SUPPLY' },
): Refusal | null {
  if (actor.unit !== state.submitter.unit)
    return refused('NOT_THE_SUBMITTER', { path: 'actor', problem: 'notTheSubmitter' });
  const { conditional } = state;
  if (!conditional || !isOutstanding(state))
    return refused('NOTHING_OUTSTANDING', { path: 'submission', problem: 'nothingOutstanding' });
  // Asked in advance, for what may be done now: what is brought is checked when it is brought.
  if (!context.previousForm) return null;
  const { form, materials } = changesOf(context);
  const others = [
    ...form.map((name) => `form.${name}`),
    ...materials.filter((id) => !conditional.items.includes(id)).map((id) => `materials.${id}`),
  ];
  if (others.length > 0)
    return refused('BAD_INPUT', ...others.map((path) => ({ path, problem: 'onlyDeferredItems' })));
  if (materials.length === 0)
    return refused('SUPPLEMENT_INCOMPLETE', { path: 'materials', problem: 'nothingNew' });
  return takenAwayRefusal(context, state);
}

/**
 * What a new revision must not take away: what is required, and what was deferred and has come since (T15). Nobody could
 * ask for it again.
 */
export function takenAwayRefusal(context: DecideContext, { conditional }: SubmissionState): Refusal | null {
  const { definition, form, previousForm } = context;
  if (!previousForm) return null;
  const had = new Set(previousForm.materials.map(({ material }) => material));
  const has = new Set(form.materials.map(({ material }) => material));
  const missing = missingMaterials(definition.definition, form).map(({ material }) => material);
  const needed = [...new Set([...missing, ...(conditional?.items ?? [])])];
  const gone = needed.filter((id) => had.has(id) && !has.has(id));
  return gone.length === 0
    ? null
    : refused(
        'FORM_INVALID',
        ...gone.map((id) => ({ path: `revision.materials.${id}`, problem: 'required' })),
      );
}

/** Nothing is decided while something is outstanding. */
export function outstandingRefusal(
  { definition }: DecideContext,
  state: SubmissionState,
  { kind, stage }: Assignment,
): Refusal | null {
  const isDecision = kind === 'review' && stageOf(definition, stage).results.some(({ decides }) => decides);
  if (!isDecision || !isOutstanding(state)) return null;
  return refused(
    'ITEMS_OUTSTANDING',
    ...state.conditional!.items.map((item) => ({ path: `materials.${item}`, problem: 'outstanding' })),
  );
}
