import { materialsOf } from './material.js';

const filed = ['application.pdf', 'siteMap.pdf'];

it('files what was filed last, where a step says nothing', () => {
  expect(materialsOf(filed, {})).toEqual(filed);
});

it('files what a step names, and no more', () => {
  expect(materialsOf(filed, { materials: ['licence.pdf'] })).toEqual(['licence.pdf']);
});

it('adds what is brought, in the place of what was there of the same material', () => {
  const corrected = { material: 'siteMap', file: 'redLineMap.pdf' };
  expect(materialsOf(filed, { bring: ['licence.pdf', corrected] })).toEqual([
    'application.pdf',
    'licence.pdf',
    corrected,
  ]);
});
