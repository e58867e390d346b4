import { firstTab } from './first-tab.js';
import type { MaterialView } from './views.js';

const material = (required: boolean, names: readonly string[]): MaterialView => ({
  ...{ id: 'pictures', title: { zh: '配图', en: 'Pictures' }, guide: null, required },
  files: names.map((name) => ({
    ...{ id: name, name, size: 1, digest: '', type: 'application/pdf', url: '' },
  })),
});

it('opens on the files where there are some', () => {
  expect(firstTab({ form: { ui: {} }, materials: [material(false, ['a.pdf'])] })).toBe('materials');
});

it('opens on what is missing where something required is', () => {
  expect(firstTab({ form: { ui: {} }, materials: [material(true, [])] })).toBe('materials');
});

it('opens on the form where it is all there is to read', () => {
  expect(firstTab({ form: { ui: {} }, materials: [material(false, [])] })).toBe('form');
  expect(firstTab({ form: { ui: {} }, materials: [] })).toBe('form');
});

it('opens on the text where that is what was filed, and the files are attachments', () => {
  const form = { ui: { body: { 'ui:widget': 'textarea', 'ui:options': { rows: 12 } } } };
  expect(firstTab({ form, materials: [material(false, ['a.pdf'])] })).toBe('form');
  expect(firstTab({ form, materials: [material(true, ['a.pdf'])] })).toBe('materials');
  const about = { ui: { about: { 'ui:widget': 'textarea', 'ui:options': { rows: 4 } } } };
  expect(firstTab({ form: about, materials: [material(false, ['a.pdf'])] })).toBe('materials');
});
