import type { FormRevision, ProcessDefinition } from '@countersign/domain';
import { formView } from './form.js';

const t = (zh: string) => ({ zh, en: zh });
const definition = {
  form: {
    derived: [],
    schema: { properties: { urgency: { title: '紧急程度' } } },
    summary: ['urgency', 'addressee'],
  },
  urgency: {
    field: 'urgency',
    levels: [
      { id: 'ordinary', title: t('平件') },
      { id: 'topUrgent', title: t('特急') },
    ],
  },
  materials: [],
} as unknown as ProcessDefinition;
const form = { revision: 1, digest: '', materials: [] } as unknown as FormRevision;

it.each([
  ['as filed, nothing is put in its place', 'ordinary', null],
  ['changed by an act, the level in force stands beside what was filed', 'topUrgent', t('特急')],
  ['without levels, the form says it all', undefined, null],
])('T14: %s', (_, level, inForce) => {
  const filed = { ...form, values: { urgency: 'ordinary', addressee: 'drc' } };
  expect(formView(definition, filed, level).summary).toMatchObject([
    { id: 'urgency', value: 'ordinary', inForce },
    { id: 'addressee', value: 'drc', inForce: null },
  ]);
});
