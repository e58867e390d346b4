import { chain } from '../../test/definitions.js';
import { actor, at, context, filed, form, play, SUBMIT, type Step } from '../../test/fixture.js';
import { decide } from '../decide.js';

const sign = (as: string, time: string, no: number, outcome: string): Step => ({
  ...{ as, at: time, type: 'SIGN', no, opinion: { outcome, text: 'because' } },
});

describe('filing (T1)', () => {
  const file = (time: string) => play([{ as: 'gonghe.officer', at: time, ...SUBMIT }], null, context);

  it('on a working day, day 0 of what follows is that day', () => {
    const state = file('12T23:59');
    expect([state.receivedOn, state.work[2]!.clock!.startedOn, state.work[2]!.clock!.dueOn]).toEqual([
      ...['2026-06-12', '2026-06-12', '2026-06-22'],
    ]);
  });

  it('on a rest day it is received on the next working day, and what is accepted before then starts then', () => {
    const state = file('13T09:00');
    expect([state.receivedOn, state.work[2]!.clock!.startedOn, state.work[2]!.clock!.dueOn]).toEqual([
      ...['2026-06-15', '2026-06-15', '2026-06-23'],
    ]);
    const opinion = { outcome: 'accept' };
    const accepted = play([{ as: 'drc.clerk', at: '14T09:00', type: 'SIGN', no: 2, opinion }], state);
    expect(accepted.clocks['promised']).toMatchObject({ startedOn: '2026-06-15', dueOn: '2026-06-23' });
    expect(accepted.work[3]!.clock).toMatchObject({ startedOn: '2026-06-15', dueOn: '2026-06-18' });
  });

  it('a supplement that is filed on a rest day is received on the next working day', () => {
    const { using, state } = filed(chain);
    const back = play(
      [sign('a.section', '15T10:00', 2, 'disagree'), sign('a.head', '15T11:00', 3, 'disagree')],
      state,
      using,
    );
    expect(back.stage).toBe('supplement');
    const revised = { ...using, form: { ...form, revision: 2, digest: 'd2' } };
    const resubmit = {
      ...sign('gonghe.officer', '20T09:00', 6, 'resubmit'),
      form: { revision: 2, digest: 'd2' },
    } as Step;
    const after = play([resubmit], back, revised);
    expect([after.receivedOn, after.clocks['promised']!.startedOn, after.work[7]!.clock!.startedOn]).toEqual([
      ...['2026-06-22', '2026-06-22', '2026-06-22'],
    ]);
    expect(after.form.revision).toBe(2);
  });

  it('is the first stage, signed in the same act by whoever files', () => {
    const event = { ...SUBMIT, actor: actor('gonghe.officer'), at: at('12T10:00') } as const;
    const { state, facts, effects } = decide(context, null, event);
    expect(state.work[1]).toMatchObject({
      is: { work: 'signed' },
      opinions: [{ outcome: 'submit', by: event.actor }],
    });
    expect(facts.map(({ type }) => type)).toEqual([
      ...['filed', 'stageOpened', 'assigned', 'signed', 'stageSettled', 'stageOpened', 'assigned'],
    ]);
    expect(effects).toEqual([
      {
        ...{ type: 'notice', notice: 'assigned', no: 2, params: { dueOn: '2026-06-22' } },
        to: [{ unit: 'drc', post: 'clerk' }],
      },
    ]);
  });
});
