import { foldClock } from '../src/clock/fold-clock.js';
import { explainClock } from '../src/clock/explain-clock.js';
import { readClock } from '../src/clock/read-clock.js';
import { capOf } from '../src/flow/caps.js';
import { rests, runningClocks } from '../src/flow/clocks.js';
import { policyOf } from '../src/flow/limits.js';
import { answerable } from '../src/turn.js';
import { shownDue } from '../src/flow/move-clocks.js';
import { wakeAt } from '../src/flow/time.js';
import type { Assignment, Clock, ClockScope, DecideContext, Fact, SubmissionState } from '../src/index.js';
import { notPlain } from './freeze.js';
import { calendarOf, type Look } from './histories.js';

/** What must hold after every step of any history, whatever happened. */

type Fail = (what: string) => void;
const work = (state: SubmissionState) => Object.values(state.work);

export const isSound: Look = ({ context, before, event, decided }) => {
  if (!decided) return;
  const { state, facts, effects } = decided;
  const fail: Fail = (what) => {
    throw new Error(`${what} after ${JSON.stringify(event)}`);
  };
  const strange = notPlain(state) ?? notPlain(facts) ?? notPlain(effects);
  if (strange) fail(`JSON would change ${strange}`);
  if (state.lastAt !== event.at) fail('lastAt is not the event');
  if ((wakeAt(state) ?? Infinity) <= event.at) fail(`wakeAt ${wakeAt(state)} is not later`);
  if (state.calendarVersion !== context.calendar.version) fail('is counted by another calendar');

  standsSomewhere(state, fail);
  for (const now of work(state)) {
    const was = before?.work[now.no];
    isSoundPiece(context, now, was, event.at, fail);
    // To adopt the same a second time, in the same millisecond, is an act too.
    const isChanged = was === now || JSON.stringify(was) !== JSON.stringify(now);
    if (!isChanged && event.type !== 'ADOPT') fail(`assignment ${now.no} lost its identity for nothing`);
  }
  for (const { scope } of runningClocks(state)) {
    const isSubmissions = scope.of === 'submission';
    if (isSubmissions && state.answerable?.[scope.clock] !== answerable({ context, state }, scope.clock))
      fail(`${scope.clock} is answered for by ${state.answerable?.[scope.clock]}`);
  }
  for (const { clock, scope } of runningClocks(state)) isSoundClock(context, state, clock, scope, fail);
  closingsAreFacts(before, state, facts, fail);
  if (event.type !== 'TAKE_BACK') movesAreFacts(before, state, facts, fail);
  waitsForSomebody(context, state, fail);
};

function standsSomewhere(state: SubmissionState, fail: Fail): void {
  const open = work(state).filter(({ is }) => is.work === 'pending');
  if (state.closed) {
    if (wakeAt(state) !== null) fail('closed and wants to be woken');
    if (work(state).some(({ is }) => is.work === 'pending' || is.work === 'waiting'))
      fail('closed with open work');
    if (runningClocks(state).length > 0) fail('closed with a clock that runs');
  } else if (!open.some(({ kind }) => kind === 'review')) fail('nobody holds it');
  const visit = state.visits.at(-1)!;
  const outlives = (kind: string) => kind === 'extend' || kind === 'complete';
  if (open.some((one) => one.visit !== visit.visit && !outlives(one.kind)))
    fail('open work in a visit that is over');
  if (!state.closed && (visit.stage !== state.stage || visit.settledAt !== undefined)) fail('stands nowhere');
  if (state.visits.slice(0, -1).some(({ settledAt }) => settledAt === undefined)) fail('two visits are open');
  if (state.visits.some((one, index) => one.visit !== index + 1)) fail('visits out of order');
  if (work(state).some(({ no }, index) => no !== index + 1) || state.nextNo !== work(state).length + 1)
    fail('numbers out of order');
}

const LEVELS = {
  onTime: 'green',
  warned: 'yellow',
  overdue: 'red',
  paused: 'grey',
  stopped: 'grey',
  none: '',
};

function isSoundPiece(
  { calendar }: DecideContext,
  now: Assignment,
  was: Assignment | undefined,
  at: number,
  fail: Fail,
): void {
  const { is, clock, opinions, openedAt, closedAt } = now;
  const what = `assignment ${now.no} (${is.work}/${is.clock})`;
  const isOver = is.work !== 'pending' && is.work !== 'waiting';
  if (isOver !== (closedAt !== undefined)) fail(`${what} closedAt`);
  if (is.work === 'waiting' && (openedAt !== undefined || clock)) fail(`${what} was opened`);
  if (is.work === 'pending' && (openedAt === undefined || openedAt > at)) fail(`${what} was not opened`);
  if ((is.clock === 'none') !== (clock === undefined)) fail(`${what} and its clock`);
  if (clock && (is.clock === 'stopped') !== (clock.closed !== undefined)) fail(`${what} stopped`);
  if (clock && !clock.closed) {
    if ((is.clock === 'paused') !== (clock.paused !== undefined)) fail(`${what} paused`);
    if ((is.clock === 'overdue') !== (!clock.paused && at >= clock.dueAt)) fail(`${what} overdue at ${at}`);
    const { light } = readClock(calendar, clock, at as never);
    // The light turns on its day; the warning comes on a working day (T10).
    if (light !== LEVELS[is.clock] && !(light === 'yellow' && is.clock === 'onTime'))
      fail(`${what} shows ${light}`);
  }
  const judged = clock?.closed?.judgement;
  const mayBeJudged = is.work === 'signed' || is.work === 'deemed' || is.work === 'missed';
  if (judged !== undefined && !mayBeJudged) fail(`${what} is judged ${judged}`);
  isSoundChain(now, what, fail);
  if (was === undefined || was === now) return;
  if (now.version < was.version) fail(`${what} version`);
  was.opinions.forEach((opinion, index) => {
    const { takenBack: _, ...kept } = opinions[index] ?? ({} as never);
    const { takenBack: __, ...had } = opinion;
    if (JSON.stringify(kept) !== JSON.stringify(had)) fail(`${what} changed a signed opinion`);
  });
}

/** O7: whose turn it is has it, and once answered the last; each pass begins where the one before ended. */
function isSoundChain({ chain, post, is, opinions }: Assignment, what: string, fail: Fail): void {
  if (!chain) return;
  const { posts, at, passes } = chain;
  const isAnswered = is.work === 'signed' || is.work === 'deemed';
  if (new Set(posts).size !== posts.length || posts.length < 2) fail(`${what} chain of ${posts.join()}`);
  if (post !== (isAnswered ? posts.at(-1) : posts[at])) fail(`${what} is with ${post}, not ${posts[at]}`);
  if (
    passes.some(({ how, draft, reason }) => (how === 'up') !== (draft !== undefined && reason === undefined))
  )
    fail(`${what} passed up without a draft, or otherwise with one`);
  for (const { by, carriedFrom, forUnit } of opinions) {
    if (by === 'system' || carriedFrom || forUnit !== undefined) continue;
    // Somebody may have had the last place, and transferred it.
    if (posts.slice(0, -1).includes(by.post)) fail(`${what} was signed by ${by.post}`);
  }
}

const name = (scope: ClockScope) =>
  scope.of === 'assignment'
    ? `piece ${scope.no}`
    : scope.of === 'stage'
      ? `visit ${scope.visit}`
      : scope.clock;

/** A3: its events give it; T4: what is used and what remains are the limit; it rings, or is waited for. */
function isSoundClock(
  context: DecideContext,
  state: SubmissionState,
  clock: Clock,
  scope: ClockScope,
  fail: Fail,
): void {
  const { calendar } = context;
  const what = `clock of ${name(scope)}`;
  if (clock.calendar !== calendar.version) fail(`${what} is counted by another calendar`);
  const folded = foldClock(calendar, clock.events, policyOf({ context, state }, scope));
  const { alarms, ...rest } = clock;
  const { alarms: armed, ...others } = folded;
  if (JSON.stringify(rest) !== JSON.stringify(others))
    fail(`${what} is not its events: ${JSON.stringify(rest)} ${JSON.stringify(others)}`);
  if (alarms.some((one, index) => one.at < (alarms[index - 1]?.at ?? -Infinity)))
    fail(`${what} rings out of order`);
  // What has rung, and what rings as soon as it can, its moment having passed, is in no event: of what is overdue, was
  // closed in between, or was counted by another calendar then.
  const ahead = armed.filter(({ at }) => at > state.lastAt);
  const isOne = !clock.events.some(({ type }) => type === 'reopened' || type === 'calendarChanged');
  const isAhead = state.lastAt < clock.dueAt && isOne;
  if (isAhead && JSON.stringify(alarms) !== JSON.stringify(ahead))
    fail(`${what} rings ${JSON.stringify(alarms)} instead of ${JSON.stringify(ahead)}`);

  const { used, remaining, overdue } = readClock(calendar, clock, state.lastAt);
  const isOver = overdue && !clock.paused;
  if (alarms.length === 0 && !isOver && !clock.paused) fail(`${what} never rings`);
  if (clock.paused?.cause.of === 'pause' && !state.pause) fail(`${what} waits for no pause`);
  if (clock.paused?.cause.of === 'cycle' && scope.of !== 'submission') fail(`${what} waits for a cycle`);
  const { dueBy } = explainClock(calendar, clock);
  // T9: nor before anybody could act on it, or on what was done to it.
  const cap = capOf({ context, state }, scope);
  const least = clock.events
    .map(({ on }) => on)
    .sort()
    .at(-1)!;
  if (cap !== null && !clock.paused && clock.dueOn > cap && clock.dueOn > least)
    fail(`${what} is due on ${clock.dueOn}, after ${cap}`);
  const isByLimit = clock.limit.unit !== 'calendarDays' && (dueBy === 'counted' || dueBy === 'raised');
  const whole = clock.limit.amount + (clock.extended ?? 0);
  if (isByLimit && !overdue && used + remaining !== whole)
    fail(`${what}: ${used} used and ${remaining} remaining are not ${whole}`);
}

type Closed = { readonly key: string; readonly clock: Clock };

function closedClocks({ work: pieces, visits, clocks, pastClocks }: SubmissionState): readonly Closed[] {
  const all: { key: string; clock: Clock | undefined }[] = [
    ...Object.values(pieces).map(({ no, clock }) => ({ key: `piece ${no}`, clock })),
    ...visits.map(({ visit, clock }) => ({ key: `visit ${visit}`, clock })),
    ...Object.entries(clocks).map(([id, clock]) => ({ key: id, clock })),
    ...pastClocks.map(({ id, clock }) => ({ key: id, clock })),
  ];
  return all.flatMap(({ key, clock }) => (clock?.closed ? [{ key, clock }] : []));
}
const closingKey = ({ key, clock }: Closed) =>
  `${key} ${clock.startedOn} ${clock.closed!.at} ${clock.events.length}`;

/** A5: what closed is a fact, with its figures; what was closed before stays as it was. */
function closingsAreFacts(
  before: SubmissionState | null,
  after: SubmissionState,
  facts: readonly Fact[],
  fail: Fail,
): void {
  const known = new Set(before ? closedClocks(before).map(closingKey) : []);
  const closed = closedClocks(after).filter((one) => !known.has(closingKey(one)));
  const told = facts.filter((fact) => fact.type === 'clockClosed');
  if (told.length !== closed.length)
    fail(`${closed.length} clocks closed (${closed.map(closingKey).join()}), ${told.length} facts`);
  for (const { key, clock } of closed) {
    const { at, on, used, elapsed, overdueDays, judgement } = clock.closed!;
    const fact = told.find((one) => name(one.scope) === key && one.startedOn === clock.startedOn);
    const figures = JSON.stringify([at, on, used, elapsed, overdueDays, judgement, clock.dueOn]);
    const said = fact && [
      fact.at,
      fact.on,
      fact.used,
      fact.elapsed,
      fact.overdueDays,
      fact.judgement,
      fact.dueOn,
    ];
    if (JSON.stringify(said) !== figures)
      fail(`${key} closed with ${figures}, and ${JSON.stringify(said)} is said`);
    if (fact && fact.elapsed - fact.pausedDays !== used && clock.limit.unit !== 'workingHours')
      fail(`${key}: ${fact.elapsed} elapsed less ${fact.pausedDays} paused are not ${used} used`);
  }
  const keys = new Set(closedClocks(after).map(closingKey));
  const isReopened = facts.some(({ type }) => type === 'takenBack');
  if (!isReopened && [...known].some((key) => !keys.has(key))) fail('a closed clock was forgotten');
}

/** What moved is said, from where to where, and nothing else is. */
function movesAreFacts(
  before: SubmissionState | null,
  after: SubmissionState,
  facts: readonly Fact[],
  fail: Fail,
): void {
  const was = new Map((before ? runningClocks(before) : []).map(({ scope, clock }) => [name(scope), clock]));
  const told = facts.filter((fact) => fact.type === 'dueMoved');
  for (const { scope, clock } of runningClocks(after)) {
    const old = was.get(name(scope));
    const moves = told.filter((fact) => name(fact.scope) === name(scope));
    moves.forEach(({ from }, index) => {
      if (index > 0 && from !== moves[index - 1]!.to) fail(`${name(scope)} moved from where it was not`);
    });
    if (!old || old.events[0]!.at !== clock.events[0]!.at) continue;
    const [first, last] = [moves[0]?.from ?? null, moves.at(-1)?.to ?? null];
    const isSame = shownDue(old) === shownDue(clock);
    if (moves.length === 0 ? !isSame : first !== shownDue(old) || last !== shownDue(clock))
      fail(
        `${name(scope)} moved from ${shownDue(old)} to ${shownDue(clock)}, and ${JSON.stringify(moves)} is said`,
      );
  }
}

/** What waits is waited for: what is outstanding, a request, a pause. */
function waitsForSomebody(context: DecideContext, state: SubmissionState, fail: Fail): void {
  const pending = (kind: Assignment['kind']) =>
    work(state).filter((one) => one.kind === kind && one.is.work === 'pending');
  const isOutstanding =
    !state.closed && state.conditional !== undefined && state.conditional.completedAt === undefined;
  const open = pending('complete').map(({ no }) => no);
  if (JSON.stringify(open) !== JSON.stringify(isOutstanding ? [state.conditional!.no] : []))
    fail(`outstanding: ${JSON.stringify(state.conditional)}, to be brought: ${open.join()}`);
  for (const { seat } of pending('extend'))
    if (!state.clocks[seat] || state.clocks[seat]!.closed) fail(`to extend ${seat}, which does not run`);
  for (const { about, no } of pending('supervise'))
    if (state.work[about!]!.is.clock !== 'overdue') fail(`${no} urges about ${about}, which is not overdue`);
  if (!state.pause) return;
  const resting = runningClocks(state).filter(({ clock }) => clock.paused);
  if (!resting.some(({ scope }) => scope.of === 'submission')) fail('paused, and no clock of it rests');
  for (const { scope, clock } of runningClocks(state)) {
    const isLate = !clock.paused && state.lastAt >= clock.dueAt;
    if (!isLate && rests(context, scope, state.pause.reason) !== (clock.paused !== undefined))
      fail(`${name(scope)} in a pause for ${state.pause.reason}`);
  }
}

/** What is closed gives its figures by the calendar of its day, from its events. */
export function closedAsFolded(context: DecideContext, state: SubmissionState, fail: Fail): void {
  const pieces = work(state).flatMap(({ no, unit, stage, clock }) =>
    clock?.closed ? [{ scope: { of: 'assignment', no, unit, stage } as const, clock }] : [],
  );
  for (const { scope, clock } of pieces) {
    const folded = foldClock(calendarOf(clock.calendar), clock.events, policyOf({ context, state }, scope));
    if (JSON.stringify(folded.closed) !== JSON.stringify(clock.closed))
      fail(`${name(scope)} closed: ${JSON.stringify(clock.closed)}, folded ${JSON.stringify(folded.closed)}`);
  }
}
