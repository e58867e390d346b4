import type { Step } from '../../test/fixture.js';
import { filedTimed, playTimed, sign } from '../../test/timed-play.js';
import { missedAcceptance } from './silence.js';

const ask = (time: string, no: number): Step =>
  sign('drc.clerk', time, no, 'ask', { fields: { missing: ['plan'] } });

describe('acceptance by silence (T5)', () => {
  it('is the piece of work of whoever said nothing, with the day of receipt and the time there was', () => {
    const filed = filedTimed({}, '05T09:00');
    expect(missedAcceptance(filed.using, filed.state)).toBeNull();
    const silent = playTimed(filed, [{ until: '10T00:00' }]);
    expect(missedAcceptance(silent.using, silent.state)).toMatchObject({
      ...{ no: 2, unit: 'drc', clock: { startedOn: '2026-06-05', limit: { amount: 2 } } },
    });
  });

  it('counts from the day on which the last item came, where they were silent after that', () => {
    const asked = playTimed(filedTimed({ materials: { plan: null } }), [ask('02T10:00', 2)]);
    const brought = playTimed(asked, [
      { ...sign('gonghe.officer', '03T10:00', 3, 'supplement'), brings: { materials: { plan: 'now' } } },
    ]);
    expect(missedAcceptance(brought.using, brought.state)).toBeNull();
    const silent = playTimed(brought, [{ until: '12T00:00' }]);
    expect(missedAcceptance(silent.using, silent.state)).toMatchObject({
      ...{ no: 4, clock: { startedOn: '2026-06-03' } },
    });
  });

  it('is none where somebody accepted, or where it ended because nothing was brought', () => {
    const accepted = playTimed(filedTimed(), [sign('drc.clerk', '02T10:00', 2, 'accept')]);
    expect(missedAcceptance(accepted.using, accepted.state)).toBeNull();
    const asked = playTimed(filedTimed({ materials: { plan: null } }), [ask('02T10:00', 2)]);
    const withdrawn = playTimed(asked, [{ until: '30T09:00' }]);
    expect(withdrawn.state.closed?.ending).toBe('deemedWithdrawn');
    expect(missedAcceptance(withdrawn.using, withdrawn.state)).toBeNull();
  });
});
