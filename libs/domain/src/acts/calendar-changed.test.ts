import { at, calendarWith, filed, play, review as simple, untilThen, type Step } from '../../test/fixture.js';
import {
  accepted,
  clockOf,
  factsOf,
  filedTimed,
  noticesOf,
  playTimed,
  reviews,
  sign,
} from '../../test/timed-play.js';
import { decide } from '../decide.js';
import { wakeAt } from '../flow/time.js';

const pause = (time: string): Step =>
  ({
    ...{ as: 'drc.clerk', at: time, type: 'PAUSE', reason: 'expertReview' },
    ...{ text: 'x', expectedDays: 3 },
  }) as Step;

describe('a new version of the calendar (T13)', () => {
  // Accepted on Monday the 1st: the pieces until the 3rd, promised until the 9th, statutory until the 11th.
  const review = accepted();

  it('counts every open clock anew, says what moved, and tells those concerned once', () => {
    const moved = playTimed(review, [{ at: '01T18:00', calendar: calendarWith(2, ['03']) }]);
    expect(moved.state.calendarVersion).toBe(2);
    expect(factsOf(moved, 'calendarChanged')).toEqual([{ type: 'calendarChanged', version: 2 }]);
    const dues = [3, 'promised', 'statutory'].map((which) => clockOf(moved, which).dueOn);
    expect(dues).toEqual(['2026-06-04', '2026-06-10', '2026-06-12']);
    expect(clockOf(moved, 3)).toMatchObject({ calendar: 2 });
    expect(factsOf(moved, 'dueMoved').map(({ from, to, cause }) => [from, to, cause])).toEqual([
      ...Array.from({ length: 4 }, () => ['2026-06-03', '2026-06-04', 'calendar']),
      ...[
        ['2026-06-03', '2026-06-04', 'calendar'],
        ['2026-06-09', '2026-06-10', 'calendar'],
        ['2026-06-11', '2026-06-12', 'calendar'],
      ],
    ]);
    expect(noticesOf(moved)).toEqual([
      ...['dueMoved a.head', 'dueMoved b.*', 'dueMoved c.head', 'dueMoved d.head'],
      ...['limitMoved gonghe.officer', 'limitMoved gonghe.officer'],
    ]);
  });

  it('that moves nothing says nothing', () => {
    const same = playTimed(review, [{ at: '02T18:00', calendar: calendarWith(2, ['29']) }]);
    expect([factsOf(same, 'dueMoved'), noticesOf(same).filter((one) => /Moved /.test(one))]).toEqual([
      ...[[], []],
    ]);
    expect(clockOf(same, 'promised').events.at(-1)).toMatchObject({ type: 'calendarChanged', from: 1 });
  });

  it('makes nothing overdue after the fact: where the new due date has passed, the old one stays', () => {
    // On Tuesday the 9th, Saturday the 6th becomes a working day: the promised limit would have ended on Monday.
    const kept = playTimed(review, [
      ...reviews('02T09:00'),
      { at: '09T10:00', calendar: calendarWith(2, [], ['06']) },
    ]);
    expect(clockOf(kept, 'promised')).toMatchObject({ dueOn: '2026-06-09' });
    expect(clockOf(kept, 'promised').events.at(-1)).toMatchObject({ kept: { on: '2026-06-09' } });
    expect(clockOf(kept, 'statutory').dueOn).toBe('2026-06-10');
    const scopes = factsOf(kept, 'dueMoved').map(({ scope }) => scope.of === 'submission' && scope.clock);
    expect(scopes).toEqual(['statutory']);
  });

  it('saves what is overdue, where the day off that was declared later was its due date', () => {
    const late = playTimed(review, [{ until: '05T09:00' }]);
    const todo = Object.values(late.state.work).find(
      ({ kind, about }) => kind === 'supervise' && about === 3,
    )!;
    expect([late.state.work[3]!.is.clock, todo.is.work]).toEqual(['overdue', 'pending']);
    // The 3rd, 4th and 5th were a typhoon's: two days from the 1st end on Monday the 8th.
    const saved = playTimed(late, [{ at: '05T10:00', calendar: calendarWith(2, ['03', '04', '05']) }]);
    expect(clockOf(saved, 3).dueOn).toBe('2026-06-08');
    expect(saved.state.work[3]!.is).toEqual({ work: 'pending', clock: 'warned' });
    expect(saved.state.work[todo.no]!.is.work).toBe('notNeeded');
    // Armed anew (T10): it falls due again, and is told again.
    const again = playTimed(saved, [{ until: '09T09:00' }]);
    const rang = factsOf(again, 'alarm').filter(({ scope }) => scope.of === 'assignment' && scope.no === 3);
    expect(rang.map(({ kind }) => kind)).toEqual(['fallDue', 'tellOverdue']);
    // What the system did by then stays done: consent was deemed.
    expect(saved.state.work[4]!.is.work).toBe('deemed');
  });

  it('T9: caps move with what caps', () => {
    const filed = filedTimed({ values: { urgency: 'urgent' } });
    const open = playTimed(filed, [sign('drc.clerk', '01T10:00', 2, 'accept'), ...reviews('03T09:00')]);
    expect([clockOf(open, 'promised').dueOn, clockOf(open, 7).dueOn]).toEqual(['2026-06-04', '2026-06-04']);
    const moved = playTimed(open, [{ at: '03T10:00', calendar: calendarWith(2, ['04']) }]);
    expect([clockOf(moved, 'promised').dueOn, clockOf(moved, 7).dueOn]).toEqual(['2026-06-05', '2026-06-05']);
    expect(moved.state.visits.at(-1)!.clock!.dueOn).toBe('2026-06-05');
  });

  it('T6: what is paused is counted anew when it goes on, and not overdue by the new calendar alone', () => {
    const paused = playTimed(review, [...reviews('02T09:00'), pause('09T09:00')]);
    const changed = playTimed(paused, [{ at: '10T10:00', calendar: calendarWith(2, [], ['06', '07']) }]);
    expect(clockOf(changed, 'promised').paused).toBeDefined();
    expect([factsOf(changed, 'dueMoved'), noticesOf(changed)]).toEqual([[], []]);
    const again = playTimed(changed, [{ as: 'drc.clerk', at: '11T09:00', type: 'RESUME' }]);
    expect(clockOf(again, 'promised').dueOn).toBe('2026-06-11');
    const more = playTimed(paused, [
      { at: '10T10:00', calendar: calendarWith(2, ['05']) },
      { as: 'drc.clerk', at: '11T09:00', type: 'RESUME' },
    ]);
    expect(clockOf(more, 'promised').dueOn).toBe('2026-06-12');
  });

  it('T6: what it saves in a pause rests with the others, from the day of the pause on', () => {
    const late = playTimed(review, [pause('04T10:00')]);
    expect(late.state.work[3]!.is.clock).toBe('overdue');
    const saved = playTimed(late, [{ at: '04T18:00', calendar: calendarWith(2, ['03', '04']) }]);
    expect(saved.state.work[3]!.is.clock).toBe('paused');
    expect(
      factsOf(saved, 'dueMoved').filter(({ scope }) => scope.of === 'assignment' && scope.no === 3),
    ).toEqual([
      expect.objectContaining({ from: '2026-06-03', to: '2026-06-05', cause: 'calendar' }),
      expect.objectContaining({ from: '2026-06-05', to: null, cause: 'pause' }),
    ]);
    expect(noticesOf(saved)).not.toContain('dueMoved a.head');
    const again = playTimed(saved, [{ as: 'drc.clerk', at: '08T09:00', type: 'RESUME' }]);
    expect(clockOf(again, 3).dueOn).toBe('2026-06-09');
  });

  it('T10: nobody is reminded of a pause on a day that has become a rest day', () => {
    const paused = playTimed(review, [pause('02T09:00')]);
    expect(paused.state.pause?.remindAt).toBe(at('08T00:00'));
    const changed = playTimed(paused, [{ at: '03T10:00', calendar: calendarWith(2, ['08']) }]);
    expect(changed.state.pause).toMatchObject({ remindAt: at('09T00:00'), expectedOn: '2026-06-05' });
  });

  it('what is closed keeps its judgement; taken back, it runs by the calendar in force (O10)', () => {
    const signed = playTimed(review, [
      sign('a.head', '02T09:00', 3, 'agree'),
      { at: '02T18:00', calendar: calendarWith(2, ['03']) },
    ]);
    expect(clockOf(signed, 3)).toMatchObject({ calendar: 1, dueOn: '2026-06-03' });
    const back = playTimed(signed, [{ as: 'a.head', at: '04T09:00', type: 'TAKE_BACK', no: 3 }]);
    expect(clockOf(back, 3)).toMatchObject({ calendar: 2, dueOn: '2026-06-04' });
    expect(back.state.work[3]!.is).toEqual({ work: 'pending', clock: 'warned' });
  });

  it('of a closed submission there is nothing to count', () => {
    const closed = playTimed(review, [
      { as: 'gonghe.officer', at: '02T09:00', type: 'WITHDRAW', reason: 'x' },
    ]);
    const changed = playTimed(closed, [{ at: '03T09:00', calendar: calendarWith(2, ['04']) }]);
    expect(changed.state).toEqual({ ...closed.state, calendarVersion: 2, lastAt: at('03T09:00') });
    expect(wakeAt(changed.state)).toBeNull();
  });

  it('an alarm that the new calendar moves to before now rings now, once', () => {
    // Due on Friday the 5th; people are told on Monday. On Sunday, Saturday turns out to have been a working day.
    const friday = playTimed(filedTimed({}, '03T09:00'), [sign('drc.clerk', '03T10:00', 2, 'accept')]);
    const changed = playTimed(friday, [
      { until: '07T09:00' },
      { at: '07T10:00', calendar: calendarWith(2, [], ['06', '07']) },
    ]);
    const told = factsOf(changed, 'alarm').filter(({ kind }) => kind === 'tellOverdue');
    expect(told).toHaveLength(4);
    expect(wakeAt(changed.state)! > at('07T10:00')).toBe(true);
  });
});

it('T10, T13: where the due date stays, nobody is told of it a second time', () => {
  const filedReview = filed(simple);
  const accept = sign('drc.clerk', '15T10:00', 2, 'accept');
  const late = untilThen(
    filedReview.using,
    play([accept], filedReview.state, filedReview.using),
    at('23T09:00'),
  );
  const todos = ({ work }: typeof late) =>
    Object.values(work).filter(({ kind }) => kind === 'supervise').length;
  const before = todos(late);
  expect(before).toBeGreaterThan(0);
  // The second overdue working day comes again.
  const using = { ...filedReview.using, calendar: calendarWith(2, ['22', '23']) };
  const { state } = decide(using, late, { type: 'CALENDAR_CHANGED', at: at('23T10:00'), version: 2 });
  expect(todos(untilThen(using, state, at('26T10:00')))).toBe(before);
});
