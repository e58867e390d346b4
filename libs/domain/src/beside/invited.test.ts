import type { Instant } from '@countersign/calendar';
import { review } from '../../test/fixture.js';
import { checkDefinition } from '../definition/check.js';
import type { ProcessDefinition } from '../definition/schema.js';
import {
  filledInBy,
  invitedPart,
  invitedSchema,
  invitedUi,
  mayNotFillIn,
  mayNotInvite,
  standsIn,
  withInvited,
} from './invited.js';

const field = { type: 'string' };
const properties = {
  projectName: field,
  investor: field,
  landMu: { type: 'number' },
  jobs: { type: 'integer' },
};
const material = (id: string) => ({ id, title: { zh: id, en: id }, required: true });
const base: ProcessDefinition = {
  ...review,
  form: {
    ...review.form,
    schema: { type: 'object', required: ['projectName', 'investor', 'jobs'], properties },
    ui: {
      'ui:order': ['projectName', 'investor', 'landMu', 'jobs'],
      'ui:sections': [
        { title: 'A', fields: ['projectName', 'landMu'] },
        { title: 'B', fields: ['investor', 'jobs', 'landMu'] },
      ],
      landMu: { 'ui:widget': 'updown' },
      jobs: { 'ui:widget': 'updown' },
    },
  },
  materials: [material('siteMap'), material('licence')],
};
const part = { fields: ['investor', 'jobs'], materials: ['licence'] };
const definition: ProcessDefinition = { ...base, form: { ...base.form, invited: part } };
const [monday, tuesday] = [1_000 as Instant, 2_000 as Instant];

const draft = {
  form: { projectName: '年产五万套项目', investor: '恒越', landMu: 30 },
  materials: [
    { material: 'siteMap', file: 'map' },
    { material: 'licence', file: 'old' },
  ],
};
const given = { form: { jobs: 120 }, materials: [{ material: 'licence', file: 'new' }] };

describe('C7: the part of a form that the investor fills in', () => {
  it('is shown alone: neither values, nor fields, nor hints of the rest', () => {
    expect(invitedPart(definition, draft)).toEqual({
      form: { investor: '恒越' },
      materials: [{ material: 'licence', file: 'old' }],
    });
    const shown = JSON.stringify([invitedSchema(definition, true), invitedUi(definition)]);
    for (const name of ['projectName', 'landMu']) expect(shown).not.toContain(name);
    expect(shown).toContain('investor');
  });

  it('requires what the form requires of it only once it is said to be done', () => {
    expect(invitedSchema(definition, true)).toMatchObject({ required: ['investor', 'jobs'] });
    expect(invitedSchema(definition, false)).toMatchObject({ required: [], additionalProperties: false });
  });

  it('is merged into the draft, of which nothing else changes', () => {
    expect(withInvited(definition, draft, given)).toEqual({
      form: { projectName: '年产五万套项目', landMu: 30, jobs: 120 },
      materials: [{ material: 'siteMap', file: 'map' }, ...given.materials],
    });
    const hostile = { form: { landMu: 1, jobs: 1 }, materials: [{ material: 'siteMap', file: 'x' }] };
    expect(withInvited(definition, draft, hostile)).toEqual({
      form: { projectName: '年产五万套项目', landMu: 30, jobs: 1 },
      materials: [{ material: 'siteMap', file: 'map' }],
    });
  });

  it.each<[string, typeof given | { form: object; materials: object[] }, string]>([
    ['another field', { ...given, form: { landMu: 1 } }, 'NOT_INVITED'],
    ['a field by a name of objects', { ...given, form: JSON.parse('{"__proto__":1}') }, 'NOT_INVITED'],
    ['another material', { ...given, materials: [{ material: 'siteMap', file: 'new' }] }, 'NOT_INVITED'],
    [
      'a file that did not come through the link',
      { ...given, materials: [{ material: 'licence', file: 'theirs' }] },
      'NOT_INVITED',
    ],
    ['a state secret (D5)', { ...given, form: { investor: '机密★10年' } }, 'CLASSIFIED'],
  ])('refuses %s', (_name, hostile, code) => {
    const refusal = mayNotFillIn(definition, hostile as typeof given, given.materials);
    expect(refusal?.code).toBe(code);
  });

  it('takes in what it asks for', () => {
    expect(mayNotFillIn(definition, given, given.materials)).toBeNull();
  });

  it('is marked with when it came, as long as it stands as it came', () => {
    const before = invitedPart(definition, draft);
    const once = filledInBy([], before, given, monday);
    expect(once).toEqual([
      { path: 'form.jobs', value: 120, at: monday },
      { path: 'materials.licence', value: 'new', at: monday },
    ]);
    const more = { ...given, form: { jobs: 120, investor: '新越' } };
    const twice = filledInBy(once, given, more, tuesday);
    expect(twice).toEqual([...once, { path: 'form.investor', value: '新越', at: tuesday }]);
    expect(filledInBy(twice, more, { form: {}, materials: [] }, tuesday)).toEqual([]);
    const [jobs] = once;
    expect(standsIn(given, jobs!)).toBe(true);
    expect(standsIn({ ...given, form: { jobs: 90 } }, jobs!)).toBe(false);
  });

  it('is asked for where a matter has one, for a day to thirty', () => {
    expect(mayNotInvite(definition, 30)).toBeNull();
    for (const days of [0, 31, 1.5, Number.NaN])
      expect(mayNotInvite(definition, days)?.code).toBe('BAD_INPUT');
    expect(mayNotInvite(base, 7)?.code).toBe('MAY_NOT_INVITE');
  });

  it('is checked before a definition is published', () => {
    const invited = { fields: ['investor', 'nothing'], materials: ['licence', 'nobody'] };
    const faults = checkDefinition({ ...base, form: { ...base.form, invited } }).filter(({ path }) =>
      path.startsWith('form.invited'),
    );
    expect(faults.map(({ path, problem, id }) => `${path} ${problem} ${String(id)}`)).toEqual([
      'form.invited.fields unknownField nothing',
      'form.invited.materials unknownMaterial nobody',
    ]);
  });
});
