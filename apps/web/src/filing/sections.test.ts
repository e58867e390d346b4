import { bareTitle, isDrawn, sectionsOf, unitOf } from './sections.js';

it('draws the sections that the form names, and leaves no field out', () => {
  const ui = {
    'ui:sections': [
      { title: 'Land', fields: ['mu', 'gone'] },
      { title: 'Money', fields: ['total'] },
    ],
  };
  expect(sectionsOf(['total', 'mu', 'extra'], ui)).toEqual([
    { title: 'Land', fields: ['mu'] },
    { title: 'Money', fields: ['total'] },
    { title: '', fields: ['extra'] },
  ]);
  expect(sectionsOf(['a', 'b'], {})).toEqual([{ title: '', fields: ['a', 'b'] }]);
});

it('draws a section that hangs on a tick where it is set, or where something is filled in', () => {
  const ui = { 'ui:sections': [{ title: 'Funds', fields: ['amount', 'lines'], when: 'asks' }] };
  const [funds] = sectionsOf(['amount', 'lines'], ui);
  const drawn = (values: Readonly<Record<string, unknown>>) => isDrawn(funds!, values);
  expect([{}, { asks: false, lines: [] }, { amount: '' }].map(drawn)).toEqual([false, false, false]);
  expect([{ asks: true }, { amount: 0 }, { lines: [{}] }].map(drawn)).toEqual([true, true, true]);
  expect(isDrawn({ title: '', fields: ['amount'] }, {})).toBe(true);
});

it('shows a unit once: behind the field, not in its title as well', () => {
  const unit = unitOf({ type: 'number' }, { 'ui:options': { addonAfter: '亩' } });
  expect(bareTitle('用地面积（亩）', unit)).toBe('用地面积');
  expect(bareTitle('Land (mu)', 'mu')).toBe('Land');
  expect(bareTitle('用地所在镇（街道）', '')).toBe('用地所在镇（街道）');
});
