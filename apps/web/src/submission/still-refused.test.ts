import { RestError } from '../common/read-problem.js';
import type { OpinionDraft } from './opinion-draft.js';
import { isStillRefused, pathsChanged } from './still-refused.js';

const refused = (...paths: string[]) =>
  new RestError(400, {
    reason: 'FORM_INVALID',
    details: paths.map((path) => ({ path, problem: 'required' })),
  });
const before = { fields: { amount: 1, topic: 'x' }, scores: {}, attachments: [] } as unknown as OpinionDraft;

it('a refusal goes when all that it was about was changed, and stays with the rest', () => {
  expect(isStillRefused(null, [])).toBe(false);
  const error = refused('opinion.attachments');
  expect(isStillRefused(error, ['opinion.text'])).toBe(true);
  expect(isStillRefused(error, ['opinion.attachments'])).toBe(false);
  const two = refused('opinion.fields.amount', 'opinion.fields.lines.0.amount');
  expect(isStillRefused(two, ['opinion.fields.amount'])).toBe(true);
  expect(isStillRefused(two, ['opinion.fields.amount', 'opinion.fields.lines'])).toBe(false);
  // About nothing in particular: trying again tells.
  expect(isStillRefused(refused(), ['opinion.text'])).toBe(true);
});

it('an edit is about what differs, field by field', () => {
  expect(pathsChanged(before, { attachments: [] })).toEqual(['opinion.attachments']);
  expect(pathsChanged(before, { fields: { amount: 2, topic: 'x' } })).toEqual(['opinion.fields.amount']);
});
