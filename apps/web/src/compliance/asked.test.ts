import { addressOf, type Asked, csvAddressOf, inside, readAsked, without } from './asked.js';

const read = (search: string) => readAsked(new URLSearchParams(search), '2026-06-17');
const searchOf = (asked: Asked) => addressOf(asked).split('?')[1] ?? '';

it('looks at the units in the month of today unless asked otherwise', () => {
  expect(read('by=person&p=soon&figure=many')).toEqual({
    period: { kind: 'month', text: '2026-06', from: '2026-06-01', to: '2026-06-30' },
    groupBy: 'unit',
    filter: {},
    figure: null,
    key: null,
  });
});

it('reads back what it wrote into an address', () => {
  const asked = read('by=stage&p=2026Q1&unit=drc&figure=late&key=project-entry%20acceptance');
  expect(asked).toMatchObject({
    groupBy: 'stage',
    filter: { unit: 'drc' },
    figure: 'late',
    key: 'project-entry acceptance',
  });
  expect(addressOf(asked)).toMatch(/^\/compliance\/list\?/);
  expect(read(searchOf(asked))).toEqual(asked);
});

it('A5: asks for a spreadsheet of exactly what is shown', () => {
  expect(csvAddressOf(read('by=matter&p=2026-05&matter=land-use&figure=late&key=land-use'), 'zh')).toBe(
    '/compliance.csv?from=2026-05-01&to=2026-05-31&by=matter&matter=land-use&figure=late&key=land-use&language=zh',
  );
  expect(csvAddressOf(read('p=2026'), 'en')).toBe(
    '/compliance.csv?from=2026-01-01&to=2026-12-31&by=unit&language=en',
  );
});

it('goes into a row, and out of it again', () => {
  const units = read('p=2026Q1');
  const stages = inside(units, { unit: 'drc', matter: null, stage: null });
  expect(stages).toMatchObject({ groupBy: 'stage', filter: { unit: 'drc' }, period: units.period });
  const one = inside(stages, { unit: null, matter: 'project-entry', stage: 'acceptance' });
  expect(one).toMatchObject({
    groupBy: 'unit',
    filter: { unit: 'drc', matter: 'project-entry', stage: 'acceptance' },
  });
  expect(without(one, 'matter').filter).toEqual({ unit: 'drc' });
  expect(without(one, 'stage').filter).toEqual({ unit: 'drc', matter: 'project-entry' });
});
