import fc from 'fast-check';
import { definitions } from '../test/definitions.js';
import { calendar, review } from '../test/fixture.js';
import { notPlain } from '../test/freeze.js';
import { move, peopleOf, replay, runHistory, start, type Look } from '../test/histories.js';
import { offersAgree } from '../test/offers.js';
import { readClock } from './clock/clock.js';
import { wakeAt } from './flow/time.js';
import type { Assignment, SubmissionState } from './model.js';

/** Random acts by random people at random times. What must hold after every step, whatever happened. */
const RUNS = { numRuns: 20 };
const moves = fc.array(move, { minLength: 5, maxLength: 60, size: 'max' });
const all = Object.entries({ review, ...definitions });

const work = (state: SubmissionState) => Object.values(state.work);

const isSound: Look = ({ before, event, decided }) => {
  if (!decided) return;
  const { state, facts, effects } = decided;
  const fail = (what: string) => {
    throw new Error(`${what} after ${JSON.stringify(event)}`);
  };
  const strange = notPlain(state) ?? notPlain(facts) ?? notPlain(effects);
  if (strange) fail(`JSON would change ${strange}`);
  if (state.lastAt !== event.at) fail('lastAt is not the event');
  if ((wakeAt(state) ?? Infinity) <= event.at) fail(`wakeAt ${wakeAt(state)} is not later`);

  const open = work(state).filter(({ is }) => is.work === 'pending');
  if (state.closed) {
    if (wakeAt(state) !== null) fail('closed and wants to be woken');
    if (work(state).some(({ is }) => is.work === 'pending' || is.work === 'waiting'))
      fail('closed with open work');
    const clocks = [...Object.values(state.clocks), ...state.visits.flatMap(({ clock }) => clock ?? [])];
    if (clocks.some(({ closed }) => !closed)) fail('closed with a clock that runs');
  } else if (!open.some(({ kind }) => kind === 'review')) fail('nobody holds it');
  const visit = state.visits.at(-1)!;
  if (open.some((one) => one.visit !== visit.visit)) fail('open work in a visit that is over');
  if (!state.closed && (visit.stage !== state.stage || visit.settledAt !== undefined)) fail('stands nowhere');
  if (state.visits.slice(0, -1).some(({ settledAt }) => settledAt === undefined)) fail('two visits are open');
  if (state.visits.some((one, index) => one.visit !== index + 1)) fail('visits out of order');
  if (work(state).some(({ no }, index) => no !== index + 1) || state.nextNo !== work(state).length + 1)
    fail('numbers out of order');

  for (const now of work(state)) {
    const was = before?.work[now.no];
    isSoundPiece(now, was, event.at, fail);
    // To adopt the same a second time, in the same millisecond, is an act too.
    const isChanged = was === now || JSON.stringify(was) !== JSON.stringify(now);
    if (!isChanged && event.type !== 'ADOPT') fail(`assignment ${now.no} lost its identity for nothing`);
  }
};

function isSoundPiece(
  now: Assignment,
  was: Assignment | undefined,
  at: number,
  fail: (what: string) => void,
): void {
  const { is, clock, opinions, openedAt, closedAt } = now;
  const what = `assignment ${now.no} (${is.work}/${is.clock})`;
  const isOver = is.work === 'signed' || is.work === 'notNeeded' || is.work === 'cancelled';
  if (isOver !== (closedAt !== undefined)) fail(`${what} closedAt`);
  if (is.work === 'waiting' && (openedAt !== undefined || clock)) fail(`${what} was opened`);
  if (is.work === 'pending' && (openedAt === undefined || openedAt > at)) fail(`${what} was not opened`);
  if ((is.clock === 'none') !== (clock === undefined)) fail(`${what} and its clock`);
  if (clock && (is.clock === 'stopped') !== (clock.closed !== undefined)) fail(`${what} stopped`);
  if (clock && !clock.closed) {
    const alarms = clock.alarms.map((alarm) => alarm.at);
    if (alarms.some((one, index) => one < (alarms[index - 1] ?? -Infinity)))
      fail(`${what} alarms out of order`);
    if ((is.clock === 'overdue') !== at >= clock.dueAt) fail(`${what} overdue at ${at}`);
    const { light } = readClock(calendar, clock, at as never);
    const seen = { onTime: 'green', warned: 'yellow', overdue: 'red' }[is.clock as 'onTime'];
    // The light turns on its day; the warning comes on a working day (T10).
    if (light !== seen && !(light === 'yellow' && is.clock === 'onTime')) fail(`${what} shows ${light}`);
  }
  const judged = clock?.closed?.judgement;
  if (clock?.closed && (judged !== undefined) !== (is.work === 'signed')) fail(`${what} is judged ${judged}`);
  if (was === undefined || was === now) return;
  if (now.version < was.version) fail(`${what} version`);
  was.opinions.forEach((opinion, index) => {
    const { takenBack: _, ...kept } = opinions[index] ?? ({} as never);
    const { takenBack: __, ...had } = opinion;
    if (JSON.stringify(kept) !== JSON.stringify(had)) fail(`${what} changed a signed opinion`);
  });
}

describe.each(all)('any history of %s', (_, definition) => {
  it('property: every state is sound, each visit settles once, and only who signed has signed', () => {
    fc.assert(
      fc.property(start, moves, (began, some) => {
        const settled: number[] = [];
        const signed: string[] = [];
        const { state } = runHistory(definition, calendar, began, some, (step) => {
          isSound(step);
          for (const fact of step.decided?.facts ?? []) {
            if (fact.type === 'stageSettled' || fact.type === 'stageSkipped') settled.push(fact.visit);
            if (fact.type !== 'signed' && fact.type !== 'corrected') continue;
            if (step.event.type === 'TIME_PASSED') throw new Error('the system signed');
            signed.push(`${fact.no} ${fact.seq} ${step.event.actor.person} ${step.event.at} ${fact.outcome}`);
          }
        });
        expect(settled).toEqual([...new Set(settled)]);
        const kept = work(state).flatMap(({ no, opinions }) =>
          opinions.map(
            ({ seq, by, at, outcome }) => `${no} ${seq} ${by === 'system' ? by : by.person} ${at} ${outcome}`,
          ),
        );
        expect(kept.sort()).toEqual(signed.sort());
        expect(
          work(state).filter(({ is, opinions }) => is.work === 'signed' && opinions.length === 0),
        ).toEqual([]);
      }),
      RUNS,
    );
  });

  it('property: replaying what was accepted gives the same state to the letter, waker or no waker', () => {
    fc.assert(
      fc.property(start, moves, (began, some) => {
        const history = runHistory(definition, calendar, began, some, () => {});
        const whole = replay(history, calendar, true);
        expect(JSON.parse(whole)).toEqual({ ...history.state, lastAt: history.end });
        // Whether a waker looked in often, or never: what fell due happened at its own instant.
        expect(replay(history, calendar, false)).toBe(whole);
      }),
      RUNS,
    );
  });

  it('property: what is offered is accepted, and what is not offered is refused', () => {
    fc.assert(
      fc.property(start, moves, fc.nat({ max: 100 }), (began, some, who) => {
        const people = peopleOf(definition);
        let step = 0;
        runHistory(definition, calendar, began, some, ({ context, decided }) => {
          if (decided) offersAgree(context, decided.state, people[(who + step++) % people.length]!);
        });
      }),
      { numRuns: 10 },
    );
  });

  it('is of use: such histories reach every stage where people act, and every ending', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 25; seed++) {
      const [began] = fc.sample(start, { numRuns: 1, seed });
      runHistory(definition, calendar, began!, fc.sample(move, { numRuns: 60, seed }), ({ decided }) => {
        if (decided) seen.add(decided.state.stage);
      });
    }
    const [, ...stages] = definition.stages.filter(({ seats }) => seats.length > 0);
    for (const { id } of [...stages, ...definition.endings]) expect(seen).toContain(id);
  });
});
