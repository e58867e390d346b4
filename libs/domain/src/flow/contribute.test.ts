import { contextOf, filed, form, playAll, review, type Step } from '../../test/fixture.js';
import { checkDefinition } from '../definition/check.js';
import { definitionSchema, type DefinedEffect, type ProcessDefinition } from '../definition/schema.js';

type Contribute = Extract<DefinedEffect, { type: 'contribute' }>;
const CONTRIBUTE: Contribute = {
  ...{ type: 'contribute', periodical: 'bulletin' },
  article: { title: 'title', column: 'title', body: 'title', units: 'units' },
  ...{ pictures: 'pictures', note: { stage: 'decision', field: 'note' } },
  clearedBy: { stage: 'consultation', seat: 'emergency' },
};
const t = { zh: 'x', en: 'x' };

function matter(effect: Partial<Contribute> = {}): ProcessDefinition {
  const draft: ProcessDefinition = structuredClone(review);
  draft.form.schema = {
    ...{ type: 'object' },
    properties: {
      ...{ title: { type: 'string' }, amount: { type: 'number', multipleOf: 0.01 } },
      units: { type: 'array', items: { type: 'string' } },
    },
  };
  draft.materials = [{ id: 'pictures', title: t, required: false }];
  const decision = draft.stages[3]!;
  decision.fields = { type: 'object', properties: { note: { type: 'string' } } };
  decision.results[0]!.effects = [{ ...CONTRIBUTE, ...effect }];
  return definitionSchema.parse(draft);
}

const sign = (as: string, no: number, opinion: object): Step =>
  ({ as, at: `15T1${no}:00`, type: 'SIGN', no, opinion: { text: 'because', ...opinion } }) as Step;

function contributed(cleared: 'agree' | 'disagree') {
  const file = { material: 'pictures', file: 'f1', name: 'a.png', size: 1, digest: 'd', type: 'image/png' };
  const values = { ...form.values, units: ['nr', 'gonghe'] };
  const using = {
    ...contextOf(matter()),
    form: { ...form, values, materials: [file, { ...file, file: 'f2', type: 'application/pdf' }] },
  };
  const { state } = filed(matter());
  const { effects } = playAll(
    [
      sign('drc.clerk', 2, { outcome: 'accept' }),
      sign('nr.head', 3, { outcome: 'agree', scores: { land: 60 } }),
      sign('emergency.head', 4, { outcome: cleared, scores: { safety: 30 } }),
      sign('drc.head', 5, { outcome: 'admit', fields: { note: ' worth reading ' } }),
    ],
    state,
    using,
  );
  return effects.find(({ type }) => type === 'contribute');
}

describe('what a result contributes to a periodical', () => {
  it('is the text of the form, with its byline once each, its pictures, the note and who cleared it (B1)', () => {
    expect(contributed('agree')).toEqual({
      ...{ type: 'contribute', periodical: 'bulletin' },
      article: {
        ...{ title: 'A matter', column: 'A matter', body: 'A matter', note: 'worth reading', revision: 1 },
        units: ['gonghe', 'nr'],
        pictures: [{ file: 'f1', name: 'a.png', digest: 'd', type: 'image/png' }],
        clearance: {
          ...{ unit: 'emergency', by: expect.objectContaining({ person: 'emergency.head' }), revision: 1 },
          at: expect.any(Number),
        },
      },
    });
  });

  it('bears no clearance where whoever checks it was against it (D5)', () => {
    expect(contributed('disagree')).not.toHaveProperty('article.clearance');
  });
});

describe('a definition that contributes', () => {
  const problems = (effect: Partial<Contribute>) =>
    checkDefinition(matter(effect)).map(({ path, problem }) => `${path} ${problem}`);

  it('may be published', () => expect(problems({})).toEqual([]));

  it.each<[string, Partial<Contribute>, string]>([
    ['a field that there is not', { article: { ...CONTRIBUTE.article, body: 'text' } }, 'unknownField'],
    ['a material that there is not', { pictures: 'photos' }, 'unknown'],
    ['a note that nobody fills in', { note: { stage: 'decision', field: 'remark' } }, 'unknownField'],
    ['a seat that there is not', { clearedBy: { stage: 'consultation', seat: 'secrecy' } }, 'unknown'],
    [
      'a check that may be left out',
      { clearedBy: { stage: 'consultation', seat: 'water' } },
      'clearanceMustBeAsked',
    ],
  ])('is refused for %s', (_, effect, problem) => {
    expect(problems(effect)).toEqual([`stages.3.results.0 ${problem}`]);
  });
});
