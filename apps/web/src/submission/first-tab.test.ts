import { firstTab } from './first-tab.js';
import type { MaterialView } from './views.js';

const material = (required: boolean, names: readonly string[]): MaterialView => ({
  ...{ id: 'pictures', title: { zh: '配图', en: 'Pictures' }, guide: null, required },
  files: names.map((name) => ({
    ...{ id: name, name, size: 1, digest: '', type: 'application/pdf', url: '' },
  })),
});

it('opens on the files where there are some', () => {
  expect(firstTab({ materials: [material(false, ['a.pdf'])] })).toBe('materials');
});

it('opens on what is missing where something required is', () => {
  expect(firstTab({ materials: [material(true, [])] })).toBe('materials');
});

it('opens on the form where it is all there is to read', () => {
  expect(firstTab({ materials: [material(false, [])] })).toBe('form');
  expect(firstTab({ materials: [] })).toBe('form');
});
