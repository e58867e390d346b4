import { actor, type Step } from '../../test/fixture.js';
import { accepted, playTimed, sign } from '../../test/timed-play.js';
import { mayRead } from './may-read.js';
import { mayTakeArchive } from './may-take-archive.js';

const cancel = { as: 'drc.head', at: '02T10:00', type: 'CANCEL', reason: 'filed twice' } as Step;
const open = playTimed(accepted(), [sign('a.head', '02T09:00', 3, 'agree')]);
const closed = playTimed(open, [cancel]);
const viewer = (account: string, ...roles: string[]) => ({ ...actor(account), roles });
const may = (who: ReturnType<typeof viewer>, { using, state } = closed) => mayTakeArchive(using, state, who);

describe('the package of a closed submission', () => {
  it('is for the matter’s administrator, and the units that answer for its limits', () => {
    expect([may(viewer('drc.head')), may(viewer('drc.clerk'))]).toEqual([true, true]);
    expect(may(viewer('drc.head'), open)).toBe(false);
  });

  it('is not for who reads the screen only: the submitter, reviewers, supervision, apart roles (A4)', () => {
    for (const who of [viewer('gonghe.officer'), viewer('a.head')]) {
      expect([mayRead(closed.state, who), may(who)]).toEqual([true, false]);
    }
    expect(may(viewer('audit.officer', 'supervisor'))).toBe(false);
    expect(may(viewer('drc.head', 'systemAdministrator'))).toBe(false);
    expect(may(viewer('drc.head', 'supervisor'))).toBe(true);
  });

  it('is not for eyes from which any opinion in it is hidden (O12)', () => {
    const visits = closed.state.visits.map(({ settledAt: _, ...visit }) => visit);
    const { using, state } = closed;
    const stages = new Map(
      [...using.definition.stages].map(([id, stage]) => [id, { ...stage, opinions: 'afterOwn' as const }]),
    );
    const hidden = { ...using, definition: { ...using.definition, stages } };
    expect(mayTakeArchive(hidden as typeof using, { ...state, visits }, viewer('drc.clerk'))).toBe(false);
  });
});
