import { board, scored } from '../../test/definitions.js';
import { actor, filed, play, review, type Step } from '../../test/fixture.js';
import type { SubmissionState } from '../model.js';
import { mayRead } from './may-read.js';
import { hiddenUntil, seesOpinion } from './view-opinions.js';
import { viewSheet } from './view-sheet.js';

const viewer = (account: string, ...roles: string[]) => ({ ...actor(account), roles });
const sign = (as: string, time: string, no: number, outcome: string, rest: object = {}): Step => ({
  ...{ as, at: time, type: 'SIGN', no, opinion: { outcome, text: 'because', ...rest } },
});
const { using, state } = filed(scored, { title: 'x', amount: 10_000_000, kind: 'plain' });
const byA = sign('a.head', '15T10:00', 2, 'disagree', { scores: { safety: 30 }, veto: { ground: 'danger' } });
const byB = sign('b.head', '15T11:00', 3, 'agree', { scores: { land: 60, gate: 1 } });
const byC = sign('c.officer', '15T12:00', 4, 'agree', { scores: { bonus: 5, malus: 0 } });
const one = play([byA], state, using);
const two = play([byB], one, using);
const all = play([byC], two, using);

describe('others’ opinions and scores (O12)', () => {
  const sees = (account: string, at: SubmissionState, no = 2, ...roles: string[]) =>
    seesOpinion(using.definition, at, viewer(account, ...roles), at.work[no]!);

  it('are seen after one’s own signature, by who signs in the same visit', () => {
    expect([sees('b.head', one), sees('b.head', two), sees('c.officer', two)]).toEqual([false, true, false]);
    expect(sees('a.officer', one)).toBe(true);
  });

  it('are hidden again from who took the own signature back', () => {
    const back = play([{ as: 'b.head', at: '15T13:00', type: 'TAKE_BACK', no: 3 }], two, using);
    expect(sees('b.head', back)).toBe(false);
  });

  it('are seen by everybody else once the stage has settled; by supervision of efficiency at any time', () => {
    expect([sees('gonghe.officer', two), sees('gonghe.officer', all), sees('drc.head', all)]).toEqual([
      ...[false, true, true],
    ]);
    expect(sees('audit.officer', one, 2, 'supervisor')).toBe(true);
    expect(sees('admin.system', one, 2, 'systemAdministrator')).toBe(false);
  });

  it('say until when they are hidden: who signs there, who does not, who is outside', () => {
    const until = (account: string, rest: object = {}) =>
      hiddenUntil(using.definition, one, { ...viewer(account), ...rest }, one.work[2]!);
    expect(['b.head', 'gonghe.officer', 'a.officer'].map((account) => until(account))).toEqual([
      ...['signed', 'settled', null],
    ]);
    expect(until('gonghe.officer', { outside: true })).toBe('never');
    const criteria = viewSheet(using, one, viewer('gonghe.officer'))?.criteria;
    expect(criteria?.find(({ id }) => id === 'safety')).toMatchObject({
      visible: false,
      hiddenUntil: 'settled',
    });
  });

  it('are seen at once where the stage says so', () => {
    const { using: vote, state: began } = filed(board);
    const steps = [sign('a.head', '15T10:00', 2, 'agree'), sign('gov.mayor', '15T11:00', 5, 'agree')];
    const voting = play(steps, began, vote);
    expect(seesOpinion(vote.definition, voting, viewer('b.head'), voting.work[5]!)).toBe(true);
  });

  it('are never seen by an outside organization, not even as the submitter, at once or at the end; its own are', () => {
    const investor = { ...viewer('gonghe.officer'), outside: true } as const;
    const seen = (at: SubmissionState, no: number) =>
      seesOpinion(using.definition, at, investor, at.work[no]!);
    expect([seen(two, 2), seen(all, 2), seen(all, 1)]).toEqual([false, false, true]);
    expect(viewSheet(using, all, investor)?.criteria.map(({ score }) => score)).toEqual(Array(6).fill(null));
    const { using: vote, state: began } = filed(board);
    const voting = play(
      [sign('a.head', '15T10:00', 2, 'agree'), sign('gov.mayor', '15T11:00', 5, 'agree')],
      began,
      vote,
    );
    expect(seesOpinion(vote.definition, voting, investor, voting.work[5]!)).toBe(false);
  });

  it('an outside organization is told what the acceptance says: what is missing, for one (T5)', () => {
    const { using: one, state: at } = filed(review);
    const refusing = play([sign('drc.clerk', '15T10:00', 2, 'refuse')], at, one);
    const investor = { ...viewer('gonghe.officer'), outside: true } as const;
    expect(seesOpinion(one.definition, refusing, investor, refusing.work[2]!)).toBe(true);
  });

  it('a leader’s to-do is no vote: signing it opens nothing', () => {
    const late = play([{ ...byA, at: '24T10:00' }], state, using);
    const todo = Object.values(late.work).find(
      ({ kind, is }) => kind === 'supervise' && is.work === 'pending',
    )!;
    expect(seesOpinion(using.definition, late, viewer('govoffice.deputy'), late.work[2]!)).toBe(false);
    const noted = play([sign('govoffice.deputy', '24T11:00', todo.no, 'acknowledge')], late, using);
    expect(seesOpinion(using.definition, noted, viewer('govoffice.deputy'), noted.work[2]!)).toBe(false);
  });
});

describe('the score sheet', () => {
  const sheet = (account: string, at: SubmissionState) => viewSheet(using, at, viewer(account))!;
  const scores = (account: string, at: SubmissionState) =>
    sheet(account, at).criteria.map(({ score, visible }) => (visible ? score : 'hidden'));

  it('shows the scores that are for these eyes, and the total when all are in and seen', () => {
    expect(scores('b.head', one)).toEqual(['hidden', null, null, null, null, null]);
    expect(scores('b.head', two)).toEqual([30, 60, 1, null, null, null]);
    expect(sheet('b.head', two)).toMatchObject({ total: null, grade: null, complete: false, max: 100.5 });
    const done = play([sign('drc.head', '15T13:00', 5, 'doNot', { scores: { plan: 0.5 } })], all, using);
    expect(sheet('gonghe.officer', done)).toMatchObject({
      total: 95.5,
      complete: true,
      grade: { id: 'pass' },
    });
  });

  it('is of the latest visit: who is asked anew starts with an empty sheet, and the veto is put anew', () => {
    const again = play([sign('drc.head', '15T13:00', 5, 'again', { scores: { plan: 0.5 } })], all, using);
    expect(again.stage).toBe('second');
    expect(scores('drc.head', again)).toEqual([null, null, null, null, null, 0.5]);
    const [a, b, c] = [6, 7, 8];
    const anew = play(
      [
        sign('a.head', '15T14:00', a, 'agree', { scores: { safety: 40 } }),
        sign('b.head', '15T14:10', b, 'agree', { scores: { land: 50, gate: 1 } }),
        sign('c.officer', '15T14:20', c, 'agree', { scores: { bonus: 0, malus: 1 } }),
      ],
      again,
      using,
    );
    expect(scores('drc.head', anew)).toEqual([40, 50, 1, 0, 1, null]);
    // The first visit was vetoed; the second, which asked everybody anew, was not.
    const done = play(
      [sign('drc.head', '15T15:00', 9, 'recommend', { scores: { plan: 0.25 } })],
      anew,
      using,
    );
    expect(done.stage).toBe('done');
    expect(sheet('drc.head', done).total).toBe(89.25);
  });

  it('is absent where the definition has none', () => {
    const { using: vote, state: began } = filed(board);
    expect(viewSheet(vote, began, viewer('a.head'))).toBeNull();
  });
});

describe('who may read at all', () => {
  const reads = (account: string, at = state, ...roles: string[]) => mayRead(at, viewer(account, ...roles));

  it('the submitter’s unit, units with a piece that was opened, copies, supervision of efficiency', () => {
    expect([reads('gonghe.clerk'), reads('a.officer'), reads('drc.head'), reads('stranger.head')]).toEqual([
      ...[true, true, false, false],
    ]);
    expect(reads('drc.head', all)).toBe(true);
    expect(reads('x.y', state, 'supervisor')).toBe(true);
    for (const role of ['systemAdministrator', 'securityAdministrator', 'auditor'])
      expect(reads('x.y', state, role)).toBe(false);
    for (const role of ['systemAdministrator', 'securityAdministrator', 'auditor'])
      expect([reads('gonghe.clerk', state, role), reads('a.officer', state, role, 'supervisor')]).toEqual([
        ...[false, false],
      ]);
    const copied = { ...state, copies: [{ unit: 'x', post: 'head', at: state.lastAt }] };
    expect([reads('x.head', copied), reads('x.clerk', copied)]).toEqual([true, false]);
  });
});
