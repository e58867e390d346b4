import { sentBackHere, whyAnew } from './sent-back.js';
import type { SubmissionView } from './views.js';

const title = (name: string) => ({ zh: name, en: name });
const opened = (stage: string) => ({ type: 'stageOpened', stage, visit: 1, cycle: 1 });
const sentBackTo = (straight: boolean) => ({
  ...{ type: 'sentBackTo', from: 'chiefEditor', to: 'editing', straight, reason: '标题不够精炼' },
});

/** Only what is looked at. */
const told = (stage: string, entries: readonly (readonly object[])[], closed = false) =>
  ({
    closed: closed ? {} : null,
    standing: { stage },
    route: { nodes: [{ id: 'chiefEditor', title: title('主编签发') }], edges: [] },
    timeline: { nodes: entries.map((facts, seq) => ({ seq, facts, reason: '标题不够精炼' })).reverse() },
  }) as unknown as SubmissionView;

it('tells the holders of a stage who sent it back to them, and from where (O8)', () => {
  const sent = sentBackHere(told('editing', [[opened('editing')], [sentBackTo(false), opened('editing')]]));
  expect(sent).toMatchObject({
    entry: { seq: 1, reason: '标题不够精炼' },
    from: title('主编签发'),
    straight: false,
  });
});

it('says whether what is redone goes straight back', () => {
  expect(sentBackHere(told('editing', [[sentBackTo(true), opened('editing')]]))?.straight).toBe(true);
});

it('says nothing of a stage that was entered in order, or again since', () => {
  expect(sentBackHere(told('editing', [[opened('editing')]]))).toBeNull();
  expect(
    sentBackHere(told('editing', [[sentBackTo(false), opened('editing')], [opened('editing')]])),
  ).toBeNull();
  expect(sentBackHere(told('chiefEditor', [[sentBackTo(false), opened('editing')]]))).toBeNull();
});

it('says nothing of what is closed', () => {
  expect(sentBackHere(told('editing', [[sentBackTo(false), opened('editing')]], true))).toBeNull();
});

const begins = (cycle: number) => ({ type: 'cycleBegun', cycle });
const inCycle = (
  cycle: number,
  entries: readonly (readonly [string | null, readonly object[]])[],
  phase = 'reviewing',
) =>
  ({
    ...{ closed: null, cycle, standing: { phase } },
    timeline: { nodes: entries.map(([reason, facts], seq) => ({ seq, facts, reason })).reverse() },
  }) as unknown as SubmissionView;
const sentBack = ['面积不符', [{ type: 'sentBack' }]] as const;

it('tells who judges anew what for: what was asked for, or why it had been sent back (T8)', () => {
  const reopened = inCycle(2, [
    [null, []],
    ['指标已落实', [begins(2)]],
  ]);
  expect(whyAnew(reopened)).toMatchObject({ begun: { seq: 1 }, cause: { seq: 1, reason: '指标已落实' } });
  const resubmitted = inCycle(2, [sentBack, [null, [begins(2)]]]);
  expect(whyAnew(resubmitted)).toMatchObject({ begun: { seq: 1 }, cause: { seq: 0, reason: '面积不符' } });
});

it('says nothing of why an earlier cycle began, of the first, or of what is decided', () => {
  expect(whyAnew(inCycle(3, [sentBack, [null, [begins(2)]], [null, [begins(3)]]]))).toBeNull();
  expect(whyAnew(inCycle(1, [sentBack]))).toBeNull();
  expect(whyAnew(inCycle(2, [sentBack, [null, [begins(2)]]], 'followingUp'))).toBeNull();
});
