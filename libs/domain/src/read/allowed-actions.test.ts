import { board, chain, scored } from '../../test/definitions.js';
import { actor, filed, play, type Step } from '../../test/fixture.js';
import {
  accepted,
  filedTimed,
  playTimed,
  sign as signTimed,
  whyNotTimed,
  type Played,
} from '../../test/timed-play.js';
import { allowedActions as allOffered, type AllowedAction } from './allowed-actions.js';

const sign = (as: string, time: string, no: number, outcome: string, rest: object = {}): Step => ({
  ...{ as, at: time, type: 'SIGN', no, opinion: { outcome, text: 'because', ...rest } },
});
/** What is done about those who review, or to let others know, has a part of its own below. */
const ABOUT_PEOPLE: readonly AllowedAction['act'][] = [
  ...(['transfer', 'addReviewer', 'removeReviewer', 'urge', 'circulate', 'cancel'] as const),
  ...(['returnWork', 'reassign', 'entrust', 'prepare', 'recall', 'recuse', 'markRelated'] as const),
];
const allowedActions = (...asked: Parameters<typeof allOffered>) =>
  allOffered(...asked).filter(({ act }) => !ABOUT_PEOPLE.includes(act));
const aboutPeople = (...asked: Parameters<typeof allOffered>) =>
  acts(allOffered(...asked).filter(({ act }) => ABOUT_PEOPLE.includes(act)));
const acts = (actions: readonly AllowedAction[]) =>
  actions.map((one) => ('assignment' in one ? `${one.act} ${one.assignment}` : one.act));

describe('allowedActions', () => {
  const { using, state } = filed(scored, { title: 'x', amount: 1, kind: 'plain' });

  it('offers an answer with its outcomes, criteria and versions to who holds it, and nothing to others', () => {
    const [answer] = allowedActions(using, state, actor('a.head'));
    expect(answer).toMatchObject({
      ...{ act: 'giveOpinion', assignment: 2, stage: 'second', mayVeto: true, formRevision: 1 },
      assignmentVersion: state.work[2]!.version,
    });
    expect(answer).toHaveProperty('criteria.0.id', 'safety');
    const vetoable = answer && 'outcomes' in answer ? answer.outcomes.filter(({ mayVeto }) => mayVeto) : [];
    expect(vetoable.map(({ stance }) => stance)).toEqual(['against']);
    for (const account of ['a.officer', 'stranger.head', 'drc.head'])
      expect(allowedActions(using, state, actor(account))).toEqual([]);
    expect(acts(allowedActions(using, state, actor('gonghe.head')))).toEqual(['withdraw']);
  });

  it('after signing, offers to correct and to take back; to the lead, to adopt', () => {
    const signed = play([sign('a.head', '15T10:00', 2, 'agree', { scores: { safety: 40 } })], state, using);
    expect(acts(allowedActions(using, signed, actor('a.head')))).toEqual(['correctOpinion 2', 'takeBack 2']);
    const done = play(
      [sign('b.head', '15T11:00', 3, 'agree', { scores: { land: 20, gate: 1 } })],
      signed,
      using,
    );
    expect(acts(allowedActions(using, done, actor('a.head')))).toEqual([]);
    expect(acts(allowedActions(using, done, actor('drc.head')))).toEqual([
      ...['giveOpinion 4', 'adoptOpinion 2', 'adoptOpinion 3'],
    ]);
  });

  it('an outcome is open as long as some score could open it, and says why it is not', () => {
    const at = (safety: number, land: number, gate: number) => {
      const done = play(
        [
          sign('a.head', '15T10:00', 2, 'agree', { scores: { safety } }),
          sign('b.head', '15T11:00', 3, 'agree', { scores: { land, gate } }),
        ],
        state,
        using,
      );
      const [answer] = allowedActions(using, done, actor('drc.head'));
      return answer && 'outcomes' in answer ? answer.outcomes.map(({ available }) => available) : [];
    };
    // recommend: total >= 60; doNot: total < 100; again. The lead itself adds up to half a point.
    expect(at(40, 20, 1)).toEqual([true, true, true]);
    expect(at(39.5, 20, 1)).toEqual([true, true, true]);
    expect(at(39.49, 20, 1)).toEqual([false, true, true]);
    expect(at(40, 59.99, 1)).toEqual([true, true, true]);
    expect(at(40, 60, 1)).toEqual([true, false, true]);
    expect(at(40, 60, 0)).toEqual([false, false, true]);
  });

  it('offers no outcome with a form to who corrects: a correction brings none', () => {
    const { using: inTurn, state: first } = filed(chain);
    const steps = [sign('a.section', '15T10:00', 2, 'disagree'), sign('a.head', '15T11:00', 3, 'disagree')];
    const back = play(steps, first, inTurn);
    const [answer] = allowedActions(inTurn, back, actor('gonghe.officer'));
    expect(answer && 'outcomes' in answer && answer.outcomes.map(({ id }) => id)).toEqual([
      'resubmit',
      'giveUp',
    ]);
  });

  it('offers a leader the to-do after an escalation, and a re-evaluation where the ending allows it', () => {
    const { using: vote, state: began } = filed(board);
    const late = play([sign('a.head', '24T10:00', 2, 'abstain')], began, vote);
    const [todo] = allowedActions(vote, late, actor('govoffice.deputy'));
    expect(todo).toMatchObject({ act: 'giveOpinion', assignment: 6, mayVeto: false, criteria: [] });
    expect(todo).toHaveProperty('outcomes.0.id', 'acknowledge');
    const closed = play(
      [{ as: 'gonghe.officer', at: '24T11:00', type: 'WITHDRAW', reason: 'x' }],
      late,
      vote,
    );
    expect(acts(allowedActions(vote, closed, actor('gonghe.officer')))).toEqual([]);
    const against = ['gov.mayor', 'a.head', 'b.head'].map((as, i) => sign(as, '15T11:00', 5 + i, 'disagree'));
    const rejected = play([sign('a.head', '15T10:00', 2, 'agree'), ...against], began, vote);
    expect(acts(allowedActions(vote, rejected, actor('gonghe.officer')))).toEqual(['requestReevaluation']);
  });
});

describe('what may be done about the time (T6, T7, T8, T11, T14, T15)', () => {
  const review = accepted();
  const offered = ({ using, state }: Played, account: string) => allowedActions(using, state, actor(account));
  const pause = {
    ...{ as: 'drc.clerk', at: '02T10:00', type: 'PAUSE', reason: 'expertReview' },
    ...{ text: 'x', expectedDays: 3 },
  } as Step;

  it('to who answers: reasons to pause for, clocks to extend, levels to change to; to nobody else', () => {
    const [head, clerk] = [offered(review, 'drc.head'), offered(review, 'drc.clerk')];
    expect(acts(head)).toEqual(['sendBack', 'pause', 'requestExtension', 'changeUrgency']);
    expect(head[1]).toMatchObject({ reasons: [{ id: 'expertReview' }, { id: 'higherAuthority' }] });
    expect(head[2]).toMatchObject({ clocks: [{ id: 'statutory', extension: { amount: 4 } }] });
    expect(head[3]).toMatchObject({
      levels: [
        { id: 'urgent', mayLengthen: false },
        { id: 'topUrgent', mayLengthen: false },
      ],
    });
    expect(acts(clerk)).toEqual(['pause', 'requestExtension']);
    expect(clerk[0]).toMatchObject({ reasons: [{ id: 'expertReview' }] });
    expect(acts(offered(review, 'nr.head'))).toEqual([]);
  });

  it('what is paused can be resumed, and not paused', () => {
    const paused = playTimed(review, [pause]);
    expect(acts(offered(paused, 'drc.clerk'))).toEqual(['resume', 'requestExtension']);
  });

  it('a lower level may lengthen', () => {
    const urgent = accepted({ values: { urgency: 'urgent' } });
    const change = offered(urgent, 'drc.head').find(({ act }) => act === 'changeUrgency');
    expect(change).toMatchObject({
      levels: [
        { id: 'ordinary', mayLengthen: true },
        { id: 'topUrgent', mayLengthen: false },
      ],
    });
  });

  it('the approver grants or declines', () => {
    const asked = playTimed(review, [
      { as: 'drc.clerk', at: '02T10:00', type: 'REQUEST_EXTENSION', clock: 'statutory', reason: 'x' },
    ]);
    expect(offered(asked, 'gov.mayor')).toMatchObject([
      {
        act: 'giveOpinion',
        assignment: 7,
        outcomes: [{ id: 'grant' }, { id: 'decline', requires: ['text'] }],
      },
    ]);
  });

  it('a silent unit may add what it has to say, with outcomes that change nothing', () => {
    const deemed = playTimed(review, [{ until: '05T00:00' }]);
    expect(offered(deemed, 'b.officer')).toMatchObject([
      { act: 'giveOpinion', assignment: 4, outcomes: [{ id: 'agree' }, {}, {}] },
    ]);
    const added = playTimed(deemed, [signTimed('b.officer', '05T10:00', 4, 'disagree')]);
    expect(offered(added, 'b.officer')).toEqual([]);
  });

  it('the submitter supplies what was deferred; until then nobody is offered to decide', () => {
    const open = playTimed(filedTimed({ materials: { funds: null } }), [
      signTimed('drc.clerk', '01T10:00', 2, 'acceptConditionally', { fields: { outstanding: ['funds'] } }),
    ]);
    expect(offered(open, 'gonghe.officer')).toEqual([
      { act: 'withdraw' },
      { act: 'supply', assignment: 7, items: ['funds'] },
    ]);
    expect(acts(offered(open, 'a.head'))).toEqual(['giveOpinion 3']);
  });
});

describe('what may be done about those who review, and to let others know (O4, O9)', () => {
  const review = accepted();
  const offered = ({ using, state }: Played, account: string) => aboutPeople(using, state, actor(account));

  it('who holds a piece may pass it on and ask others; who answers for a limit, and the submitter, may urge', () => {
    expect(offered(review, 'a.head')).toEqual([
      ...['transfer 3', 'addReviewer 3', 'entrust 3', 'returnWork 3', 'recuse 3', 'circulate'],
      'markRelated',
    ]);
    expect(offered(review, 'a.officer')).toEqual(['circulate']);
    const urges = ['urge 3', 'urge 4', 'urge 5', 'urge 6'];
    expect(offered(review, 'gonghe.head')).toEqual(['circulate', 'markRelated', ...urges]);
    expect(offered(review, 'drc.clerk')).toEqual(['circulate', ...urges]);
    expect(offered(review, 'drc.head')).toEqual(['circulate', 'cancel', 'markRelated', ...urges]);
    expect(offered(review, 'stranger.head')).toEqual([]);
  });

  it('work is not offered to a post that is asked in the same round itself, nor taken by it (O9, O15)', () => {
    const both = playTimed(review, [
      {
        ...{ as: 'a.head', at: '02T10:00', type: 'ADD_REVIEWER', no: 3, where: 'beside' },
        ...{ to: { unit: 'a', post: 'deputy' }, reason: 'is the slope safe?' },
      },
    ]);
    const given = allOffered(both.using, both.state, actor('a.head'), both.state.lastAt).filter(
      ({ act }) => act === 'transfer' || act === 'recuse',
    );
    expect(given).toMatchObject([{ taken: ['deputy'] }, { taken: ['deputy'] }]);
    const passed = { ...{ as: 'a.head', at: '02T11:00', no: 3, post: 'deputy', reason: 'related' } } as const;
    expect(whyNotTimed(both, { ...passed, type: 'RECUSE' })?.code).toBe('ALREADY_ASKED');
    expect(whyNotTimed(both, { ...passed, type: 'TRANSFER' })?.code).toBe('ALREADY_ASKED');
  });

  it('who asked may take it back; until there is an answer, what comes after it is not offered', () => {
    const asked = playTimed(review, [
      {
        ...{ as: 'a.head', at: '02T10:00', type: 'ADD_REVIEWER', no: 3, where: 'before' },
        ...{ to: { unit: 'x', post: 'head' }, reason: 'is the slope safe?' },
      },
    ]);
    const { using, state } = asked;
    expect(acts(allowedActions(using, state, actor('a.head')))).toEqual([]);
    expect(offered(asked, 'a.head')).toEqual([
      ...['transfer 3', 'addReviewer 3', 'entrust 3', 'returnWork 3', 'recuse 3', 'circulate', 'markRelated'],
      'removeReviewer 7',
    ]);
    expect(acts(allowedActions(using, state, actor('x.head')))).toEqual(['giveOpinion 7']);
  });

  it('after the end, what is left is to let others know', () => {
    const gone = playTimed(review, [
      { as: 'drc.head', at: '02T10:00', type: 'CANCEL', reason: 'filed twice' },
    ]);
    expect(offered(gone, 'drc.head')).toEqual(['circulate']);
    expect(offered(gone, 'a.head')).toEqual(['circulate']);
  });
});
