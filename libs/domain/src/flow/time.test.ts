import { board, chain } from '../../test/definitions.js';
import { at, filed, play, untilThen, type Step } from '../../test/fixture.js';
import { accepted, clockOf, playTimed } from '../../test/timed-play.js';
import { timed } from '../../test/timed.js';
import { decide } from '../decide.js';
import type { Effect, Fact } from '../events.js';
import { wakeAt } from './time.js';

const sign = (as: string, time: string, no: number, outcome: string): Step => ({
  ...{ as, at: time, type: 'SIGN', no, opinion: { outcome, text: 'because' } },
});
const { using, state } = filed(board);

/** What happened by itself until then: `day hour: what`. */
function log(until: string, from = state, context = using): string[] {
  const lines: string[] = [];
  untilThen(context, from, at(until), ({ facts }, when) => {
    const day = new Date(when + 8 * 3_600_000).toISOString().slice(8, 13);
    for (const fact of facts)
      if (fact.type === 'alarm')
        lines.push(
          `${day} ${fact.kind} ${fact.scope.of === 'submission' ? fact.scope.clock : fact.scope.stage}`,
        );
  });
  return [...new Set(lines)];
}

describe('time passing', () => {
  it('T9, T10, T12: each clock by itself: pieces, stage, submission; the stage goes on waiting', () => {
    const voting = play([sign('a.head', '15T10:00', 2, 'agree')], state, using);
    expect(log('30T00:00', voting)).toEqual([
      '16T00 warn second',
      '17T00 fallDue second',
      '17T00 tellOverdue second',
      '18T00 escalate second',
      '25T00 fallDue promised',
      '25T00 tellOverdue promised',
      '26T00 fallDue statutory',
      '26T00 tellOverdue statutory',
    ]);
    const after = untilThen(using, voting, at('30T00:00'));
    expect([after.stage, after.work[5]!.is]).toEqual(['second', { work: 'pending', clock: 'overdue' }]);
  });

  it('T10: nothing is told on a rest day, though it falls due at its own instant', () => {
    expect(log('24T00:00')).toEqual([
      '17T00 warn first',
      '19T00 fallDue first',
      '22T00 tellOverdue first',
      '23T00 escalate first',
    ]);
  });

  it('T12: tells the assignee and the unit’s head, then gives the supervising leader a to-do', () => {
    const effects: Effect[] = [];
    const facts: Fact[] = [];
    untilThen(using, state, at('23T00:00'), (decided) => {
      effects.push(...decided.effects);
      facts.push(...decided.facts);
    });
    const about = (no: number) =>
      effects.flatMap((effect) =>
        effect.type === 'notice' && effect.no === no
          ? effect.to.map(({ unit, post }) => `${effect.notice} ${unit}.${post ?? '*'}`)
          : [],
      );
    expect(about(2)).toEqual(['warned a.head', 'overdue a.head']);
    expect(about(4)).toEqual(['warned c.*', 'overdue c.*', 'overdueToHead c.head']);
    expect(about(5)).toEqual(['escalated govoffice.deputy']);
    expect(facts.filter(({ type }) => type === 'assigned')).toHaveLength(3);
  });

  it('two alarms at one instant ring both, once, in order', () => {
    const late = play([sign('a.head', '15T10:00', 2, 'abstain')], state, using);
    const before = untilThen(using, late, at('23T00:00'));
    expect(wakeAt(before)).toBeNull();
    expect(Object.values(before.work).map(({ kind, about }) => `${kind} ${about ?? ''}`.trim())).toEqual([
      ...['review', 'review', 'review', 'review', 'supervise 3', 'supervise 4'],
    ]);
  });

  it('passes without a trace where nothing is due, and where everything is closed', () => {
    const tick = { type: 'TIME_PASSED', at: at('15T10:00') } as const;
    const ticked = decide(using, state, tick);
    expect(ticked).toEqual({ state: { ...state, lastAt: tick.at }, facts: [], effects: [] });
    const closed = play(
      [{ as: 'gonghe.officer', at: '15T10:00', type: 'WITHDRAW', reason: 'x' }],
      state,
      using,
    );
    const later = { type: 'TIME_PASSED', at: at('30T10:00') } as const;
    expect(decide(using, closed, later)).toEqual({
      state: { ...closed, lastAt: later.at },
      facts: [],
      effects: [],
    });
  });

  it('all at once, or at each instant: what fell due did', () => {
    const atOnce = decide(using, state, { type: 'TIME_PASSED', at: at('23T00:00') }).state;
    const stepwise = untilThen(using, state, at('23T00:00'));
    expect({ ...atOnce, lastAt: 0 }).toEqual({ ...stepwise, lastAt: 0 });
  });

  it('what opens on a rest day after the whole is overdue goes on without a hitch', () => {
    // Promised until the 24th; the weighted vote drags on until Saturday the 27th.
    const { using: other, state: sequence } = filed(chain);
    const back = play(
      [sign('a.section', '15T10:00', 2, 'disagree'), sign('a.head', '15T11:00', 3, 'disagree')],
      sequence,
      other,
    );
    const resubmit = {
      ...sign('gonghe.officer', '15T12:00', 6, 'resubmit'),
      form: { revision: 2, digest: 'd' },
    } as Step;
    const again = play([resubmit], back, other);
    expect(again.clocks['promised']!.dueOn).toBe('2026-06-24');
    const onSaturday = play([sign('a.section', '27T10:00', 7, 'agree')], again, other);
    const next = Object.values(onSaturday.work).find(
      ({ seat, is }) => seat === 'head' && is.work === 'pending',
    )!;
    expect(next.clock!.dueOn).toBe('2026-06-27');
    expect(next.is.clock).toBe('warned');
    const rang = log('30T23:00', onSaturday, other).filter((line) => line.endsWith('second'));
    expect(rang).toEqual(['28T00 fallDue second', '29T00 tellOverdue second', '30T00 escalate second']);
  });
});

it('A3: what falls due at one instant does so in the same order, in whatever order the store keeps the clocks', () => {
  const clocks = timed.clocks.map((clock) => ({ ...clock, limit: timed.clocks[0]!.limit }));
  const { using, state } = accepted({}, { ...timed, clocks });
  const reversed = { ...state, clocks: Object.fromEntries(Object.entries(state.clocks).reverse()) };
  const due = clockOf({ state } as never, 'promised').dueAt;
  expect(clockOf({ state } as never, 'statutory').dueAt).toBe(due);
  const fallDue = (from: typeof state) =>
    playTimed({ using, state: from, facts: [], effects: [] }, [{ until: '30T00:00' }]).facts.flatMap(
      (fact) =>
        fact.type === 'alarm' && fact.kind === 'fallDue' && fact.scope.of === 'submission'
          ? fact.scope.clock
          : [],
    );
  expect(fallDue(state)).toEqual(['promised', 'statutory']);
  expect(fallDue(reversed)).toEqual(['promised', 'statutory']);
});
