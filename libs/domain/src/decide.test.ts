import { DomainError } from './errors.js';
import { at, context, play, SUBMIT } from '../test/fixture.js';
import { decide } from './decide.js';
import { wakeAt } from './flow/time.js';

const filed = () => play([{ as: 'gonghe.officer', at: '12T10:00', ...SUBMIT }]);
const accepted = () =>
  play([{ as: 'drc.clerk', at: '15T00:10', type: 'SIGN', no: 2, opinion: { outcome: 'accept' } }], filed());

describe('decide', () => {
  it('files, and puts the submission before the accepting unit', () => {
    const state = filed();
    expect(state.stage).toBe('acceptance');
    expect(state.work[1]?.is.work).toBe('signed');
    expect(state.work[2]).toMatchObject({
      unit: 'drc',
      post: 'clerk',
      is: { work: 'pending', clock: 'onTime' },
    });
  });

  it('T1, T9: five working days over the Dragon Boat holiday end on 23 June, the stage on the 18th', () => {
    const state = accepted();
    expect(state.clocks['promised']?.dueOn).toBe('2026-06-23');
    expect(state.work[3]?.clock?.dueOn).toBe('2026-06-18');
    expect(Object.values(state.work).map(({ unit }) => unit)).toEqual(['gonghe', 'drc', 'nr', 'emergency']);
  });

  it('T10, T12: warns, falls due, tells on the next working day, escalates on the second overdue one', () => {
    let state = accepted();
    const seen: string[] = [];
    for (let wake = wakeAt(state); wake !== null && wake < at('26T00:00'); wake = wakeAt(state)) {
      const { state: next, facts } = decide(context, state, { type: 'TIME_PASSED', at: wake });
      expect(wakeAt(next) ?? Infinity).toBeGreaterThan(wake);
      for (const fact of facts)
        if (fact.type === 'alarm' && fact.scope.of === 'assignment' && fact.scope.unit === 'nr')
          seen.push(`${fact.kind} ${new Date(wake + 8 * 3600e3).toISOString().slice(8, 10)}`);
      state = next;
    }
    expect(seen).toEqual(['warn 17', 'fallDue 19', 'tellOverdue 22', 'escalate 23']);
    expect(state.stage).toBe('consultation');
    expect(
      Object.values(state.work)
        .filter(({ kind }) => kind === 'supervise')
        .map(({ unit }) => unit),
    ).toEqual(['govoffice', 'govoffice']);
  });

  it('O11 to O13: a veto leaves only the negative conclusion, whatever the total', () => {
    const consulted = play(
      [
        {
          as: 'nr.head',
          at: '16T09:00',
          type: 'SIGN',
          no: 3,
          opinion: { outcome: 'agree', text: 'x', scores: { land: 60 } },
        },
        {
          as: 'emergency.head',
          at: '16T10:00',
          type: 'SIGN',
          no: 4,
          opinion: { outcome: 'disagree', text: 'x', scores: { safety: 30 }, veto: { ground: 'danger' } },
        },
      ],
      accepted(),
    );
    expect(consulted.stage).toBe('decision');
    const admit = () =>
      play(
        [{ as: 'drc.head', at: '16T11:00', type: 'SIGN', no: 5, opinion: { outcome: 'admit' } }],
        consulted,
      );
    expect(admit).toThrow(new DomainError('OUTCOME_NOT_AVAILABLE'));
    const rejected = play(
      [{ as: 'drc.head', at: '16T11:00', type: 'SIGN', no: 5, opinion: { outcome: 'reject' } }],
      consulted,
    );
    expect(rejected.closed?.ending).toBe('rejected');
    expect(rejected.clocks['promised']?.closed?.judgement).toBe('onTime');
    expect(wakeAt(rejected)).toBeNull();
    const again = play(
      [{ as: 'gonghe.officer', at: '17T11:00', type: 'REOPEN', reason: 'mended' }],
      rejected,
    );
    expect([again.stage, again.cycle, again.clocks['promised']?.startedOn]).toEqual([
      'consultation',
      2,
      '2026-06-17',
    ]);
  });
});
