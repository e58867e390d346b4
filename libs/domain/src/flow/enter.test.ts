import { board, mixed } from '../../test/definitions.js';
import { filed, play, playAll, type Step } from '../../test/fixture.js';
import { definitionSchema } from '../definition/schema.js';
import type { SubmissionState } from '../model.js';

const sign = (as: string, time: string, no: number, outcome: string): Step => ({
  ...{ as, at: time, type: 'SIGN', no, opinion: { outcome, text: 'because' } },
});
const dueOf = ({ work }: SubmissionState, no: number) => work[no]!.clock?.dueOn;

describe('a stage that nobody is selected for (O2)', () => {
  const plain = { title: 'x', amount: 1, kind: 'plain' };

  it('is skipped, visibly, by the system, and never counts as agreed', () => {
    const { using, state } = filed(mixed, plain);
    const { state: after, facts } = playAll([sign('a.officer', '15T10:00', 2, 'agree')], state, using);
    expect(after.visits.map(({ stage, result }) => `${stage} ${result}`)).toEqual([
      ...['filing submit', 'second yes', 'optional skipped', 'branch skippedOver', 'severe undefined'],
    ]);
    expect(after.visits[2]).toMatchObject({ bySystem: true, settledAt: after.lastAt });
    expect(facts).toContainEqual({ type: 'stageSkipped', stage: 'optional', visit: 3 });
    expect(after.results['optional']).toBe('skipped');
  });

  it('is skipped although it agreed in an earlier visit', () => {
    const { using, state } = filed(mixed, { ...plain, kind: 'urgent' });
    const agreed = play(
      [
        sign('a.officer', '15T10:00', 2, 'agree'),
        sign('d.officer', '15T11:00', 4, 'agree'),
        sign('e.officer', '15T12:00', 5, 'disagree'),
      ],
      state,
      using,
    );
    expect([agreed.stage, agreed.results['optional']]).toEqual(['severe', 'yes']);
    const others = { ...using, form: { ...using.form, values: plain } };
    const answers = ['e.officer', 'f.officer', 'gonghe.head'].map((as, i) =>
      sign(as, '15T13:00', 7 + i, 'back'),
    );
    const again = play([...answers, sign('a.officer', '15T14:00', 10, 'agree')], agreed, others);
    expect(again.visits.filter(({ stage }) => stage === 'optional').map(({ result }) => result)).toEqual([
      ...['yes', 'skipped'],
    ]);
    expect([again.stage, again.results['branch']]).toEqual(['severe', 'skippedOver']);
  });
});

describe('opening', () => {
  it('O5: an automatic stage settles in the same act, by the system', () => {
    const { using, state } = filed(board);
    const votes = ['gov.mayor', 'a.head', 'b.head', 'c.head'].map((as, i) =>
      sign(as, '15T11:00', 5 + i, 'agree'),
    );
    const { state: after, facts } = playAll([sign('a.head', '15T10:00', 2, 'agree'), ...votes], state, using);
    expect(after.visits[3]).toMatchObject({ stage: 'result', result: 'positive', bySystem: true });
    expect(facts).toContainEqual({
      ...{ type: 'stageSettled', stage: 'result', visit: 4, result: 'positive', bySystem: true },
    });
    expect(after.visits.filter(({ bySystem }) => bySystem)).toHaveLength(1);
  });

  it('T9, T16: follow-ups have limits of their own; the promised clock that stopped does not hold them', () => {
    const { using, state } = filed(board);
    const votes = ['gov.mayor', 'a.head', 'b.head', 'c.head'].map((as, i) =>
      sign(as, '15T11:00', 5 + i, 'agree'),
    );
    const after = play([sign('a.head', '15T10:00', 2, 'agree'), ...votes], state, using);
    expect([11, 12, 13].map((no) => dueOf(after, no))).toEqual(['2026-06-17', '2026-07-15', undefined]);
    expect(after.work[13]!.is).toEqual({ work: 'pending', clock: 'none' });
    expect(after.clocks['promised']!.closed!.judgement).toBe('onTime');
  });

  it('T9: a piece is never due after the submission: min(own, overall), and the day it opens where that is past', () => {
    const { using, state } = filed(board);
    const voting = play([sign('a.head', '15T10:00', 2, 'agree')], state, using);
    expect(voting.clocks).toMatchObject({
      promised: { dueOn: '2026-06-24' },
      statutory: { dueOn: '2026-06-25' },
    });
    expect(dueOf(voting, 5)).toBe('2026-06-16');
  });

  it('T10: warns of nothing that is yellow when it opens', () => {
    const { using, state } = filed(board);
    const voting = play([sign('a.head', '15T10:00', 2, 'agree')], state, using);
    expect(voting.work[5]).toMatchObject({ is: { clock: 'onTime' }, clock: { yellowOn: '2026-06-16' } });
    expect(voting.work[5]!.clock!.alarms.map(({ kind }) => kind)).toEqual([
      ...['warn', 'fallDue', 'tellOverdue', 'escalate'],
    ]);
  });

  it('tells who is assigned, and not the one who just did it', () => {
    const { using, state } = filed(board);
    const { effects } = playAll([sign('a.head', '15T10:00', 2, 'agree')], state, using);
    const told = effects.flatMap((effect) =>
      effect.type === 'notice' ? effect.to.map(({ unit }) => unit) : [],
    );
    expect(told).toEqual(['gov', 'b', 'c', 'd', 'e']);
  });
});

describe('clocks that a result stops and starts', () => {
  it('T8: stopped and started again in one cycle, both are kept, and nothing is said to have moved', () => {
    const draft = structuredClone(board) as unknown as { stages: { results: object[] }[] };
    Object.assign(draft.stages[2]!.results[0]!, { starts: ['promised'], stops: ['promised'] });
    const definition = definitionSchema.parse(draft);
    const { using, state } = filed(definition);
    const votes = ['gov.mayor', 'a.head', 'b.head', 'c.head'].map((as, i) =>
      sign(as, '16T11:00', 5 + i, 'agree'),
    );
    const { state: after, facts } = playAll([sign('a.head', '15T10:00', 2, 'agree'), ...votes], state, using);
    expect(after.pastClocks.map(({ id, cycle }) => [id, cycle])).toEqual([['promised', 1]]);
    expect(after.pastClocks[0]!.clock.closed).toMatchObject({ judgement: 'onTime' });
    expect(after.clocks['promised']).toMatchObject({ startedOn: '2026-06-16' });
    expect(facts.filter(({ type }) => type === 'dueMoved')).toEqual([]);
  });
});
