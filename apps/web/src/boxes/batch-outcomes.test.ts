import { type Batchable, commonOutcomes } from './batch-outcomes.js';

const outcome = (id: string, zh: string, needsText = false) => ({
  ...{ id, stance: 'for', needsText, title: { zh, en: zh } },
});
const piece = (...outcomes: Batchable['outcomes']): Batchable => ({
  ...{ submission: 's', assignment: 1, assignmentVersion: 1, formRevision: 1, outcomes },
});

it('offers what all that are chosen offer', () => {
  const agree = outcome('agree', '同意');
  expect(commonOutcomes([])).toEqual([]);
  expect(commonOutcomes([piece(agree, outcome('disagree', '不同意')), piece(agree)])).toEqual([agree]);
});

it('asks for a text where one of them needs it', () => {
  expect(commonOutcomes([piece(outcome('agree', '同意')), piece(outcome('agree', '同意', true))])).toEqual([
    outcome('agree', '同意', true),
  ]);
});

it('what is called otherwise is another outcome', () => {
  expect(commonOutcomes([piece(outcome('agree', '同意')), piece(outcome('agree', '同意立项'))])).toEqual([]);
});
