import { fileNameOf } from './download-csv.js';

it.each([
  [`attachment; filename="x.csv"; filename*=UTF-8''%E6%97%B6%E6%95%88%202026.csv`, '时效 2026.csv'],
  ['attachment', 'compliance.csv'],
  [null, 'compliance.csv'],
])('reads the name of %s', (disposition, name) => {
  expect(fileNameOf(disposition)).toBe(name);
});
