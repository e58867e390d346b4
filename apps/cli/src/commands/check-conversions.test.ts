import { readDefinition } from '@countersign/application';
import { definitions } from '@countersign/matters';
import { checkConversions } from './check-conversions.js';

const shipped = definitions.flatMap((one) => readDefinition(one).definition ?? []);
const [source] = shipped;
const converting = (more: object) => {
  const conversion = { id: 'fund', title: { zh: 'x', en: 'x' }, form: {}, materials: {}, ...more };
  return readDefinition({ ...source, converts: [conversion] }).definition;
};

it('warns of a matter that is not known here, and says what a known one has no place for', () => {
  expect(shipped.length).toBeGreaterThan(1);
  const other = shipped.find(({ id }) => id !== source!.id)!.id;
  expect(checkConversions(converting({ to: 'nowhere' }), shipped)).toEqual({
    problems: [],
    warnings: [{ path: 'converts.fund.to', problem: 'unknownHere', id: 'nowhere' }],
  });
  const wrong = checkConversions(converting({ to: other, form: { none: '1' } }), shipped);
  expect(wrong.problems).toEqual([{ path: 'converts.fund.form.none', problem: 'unknownField', id: 'none' }]);
  expect(checkConversions(converting({ to: other }), shipped)).toEqual({ problems: [], warnings: [] });
  expect(checkConversions(null, shipped)).toEqual({ problems: [], warnings: [] });
});
