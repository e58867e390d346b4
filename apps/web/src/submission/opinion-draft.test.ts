import { newDraft, stillNeeded, toInput } from './opinion-draft.js';
import type { AllowedActionView } from './views.js';

const title = { zh: '', en: '' };
const outcome = (id: string, stance: string, requires: string[] = []) => ({
  id,
  title,
  stance,
  requires,
  available: true,
  mayVeto: id === 'disagree',
  unless: null,
  asksFor: null,
  defers: null,
  items: [],
});
const action = {
  act: 'giveOpinion',
  assignment: 4,
  stage: 'consultation',
  title,
  outcomes: [
    outcome('agree', 'for'),
    outcome('agreeWithConditions', 'for', ['conditions']),
    outcome('disagree', 'against', ['text']),
  ],
  criteria: [
    {
      id: 'landUse',
      title,
      owner: { id: 'nr', name: title },
      max: 10,
      counts: 'add',
      kind: 'judged',
      guide: null,
      reference: null,
      score: null,
      visible: true,
    },
  ],
  fields: null,
  proposed: null,
  assignmentVersion: 1,
  formRevision: 1,
  ...{ reasons: [], extensions: [], levels: [], items: [], supplementary: false },
} satisfies AllowedActionView;
const empty = newDraft(action, []);

it('names what the API marks as needed and is still empty', () => {
  expect(stillNeeded(action, empty, false)).toEqual(['outcome']);
  expect(stillNeeded(action, { ...empty, outcome: 'disagree' }, false)).toEqual(['scores.landUse', 'text']);
  const outside = { ...empty, outcome: 'agree', scores: { landUse: 11 } };
  expect(stillNeeded(action, outside, false)).toEqual(['scores.landUse']);
  expect(stillNeeded(action, { ...outside, scores: { landUse: -1 } }, false)).toEqual(['scores.landUse']);
  const vetoing = { ...empty, outcome: 'disagree', text: 'x', scores: { landUse: 0 }, vetoing: true };
  expect(stillNeeded(action, vetoing, true)).toEqual(['veto', 'reason']);
});

it('names a file and the fields that are asked for and still empty, before it offers to sign', () => {
  const registering: AllowedActionView = {
    ...{ ...action, criteria: [], outcomes: [outcome('agree', 'for', ['attachments'])] },
    fields: {
      type: 'object',
      required: ['topic', 'heldOn', 'attendance', 'secret'],
      properties: {
        ...{ topic: { type: 'string' }, heldOn: { type: 'string' }, secret: { type: 'boolean' } },
        ...{ attendance: { type: 'array', minItems: 1 }, reason: { type: 'string' } },
      },
    },
  };
  const draft = { ...empty, outcome: 'agree', fields: { topic: ' ', attendance: [], secret: false } };
  const fields = ['fields.topic', 'fields.heldOn', 'fields.attendance'];
  expect(stillNeeded(registering, draft, false)).toEqual([...fields, 'attachments']);
  const filled = { topic: 'x', heldOn: '2026-06-22', attendance: ['x'], secret: false };
  const attachments = [{ id: 'f', name: 'minutes.pdf' }] as unknown as typeof empty.attachments;
  expect(stillNeeded(registering, { ...draft, fields: filled, attachments }, false)).toEqual([]);
});

it('begins with what is proposed, until something was prepared', () => {
  const proposing = { ...action, proposed: { leaders: ['government.mayor'] } };
  expect(newDraft(proposing, []).fields).toEqual({ leaders: ['government.mayor'] });
  expect(newDraft(action, []).fields).toEqual({});
});

it('sends what belongs to the chosen outcome, and nothing that was typed for another', () => {
  const typed = {
    ...empty,
    text: ' fine ',
    conditions: 'width',
    scores: { landUse: 9 },
    vetoing: true,
    veto: 'ground',
  };
  expect(toInput(action, { ...typed, outcome: 'agree' }, 'agree')).toEqual({
    outcome: 'agree',
    text: 'fine',
    scores: [{ criterion: 'landUse', score: 9 }],
  });
  expect(toInput(action, { ...typed, outcome: 'disagree' }, 'disagree')).toMatchObject({ veto: 'ground' });
  expect(toInput(action, { ...typed, outcome: 'agreeWithConditions' }, 'agreeWithConditions')).toMatchObject({
    conditions: 'width',
  });
});

describe('an outcome that names items', () => {
  const item = (id: string, arrived: boolean) => ({ id, title, arrived });
  const items = [item('licence', false), item('map', false), item('report', true), item('form', true)];
  const material = (id: string, required: boolean) => ({ id, title, required, guide: null, files: [] });
  const materials = [material('licence', true), material('map', false), material('report', true)];
  const checking: AllowedActionView = {
    ...action,
    criteria: [],
    outcomes: [
      outcome('accept', 'for'),
      { ...outcome('ask', 'neutral'), asksFor: 'missing', items },
      { ...outcome('acceptConditionally', 'for'), defers: 'outstanding', items: items.slice(0, 3) },
    ],
  };
  const draft = newDraft(checking, materials);

  it('T5: has what is required and not there ticked to begin with', () => {
    expect(draft.fields).toEqual({ missing: ['licence'], outstanding: ['licence'] });
    expect(stillNeeded(checking, { ...draft, outcome: 'ask', fields: { missing: [] } }, false)).toEqual([
      'fields.missing',
    ]);
  });

  it('sends items with the outcome that asks for them, and with no other', () => {
    const fields = { ...draft.fields, complete: true };
    const sent = (chosen: string) => toInput(checking, { ...draft, fields, outcome: chosen }, chosen).fields;
    expect(sent('accept')).toEqual({ complete: true });
    expect(sent('ask')).toEqual({ complete: true, missing: ['licence'] });
    expect(sent('acceptConditionally')).toEqual({ complete: true, outstanding: ['licence'] });
  });
});
