import { groupsOf } from './read-form.js';

it('tells a day of the calendar from other words, by the form', () => {
  const schema = {
    type: 'object',
    properties: { heldOn: { type: 'string', format: 'date' }, topic: { type: 'string' } },
  } as const;
  const [group] = groupsOf(schema, {}, { heldOn: '2026-11-22', topic: '2026-11-22' });
  expect(group?.fields.map(({ id, isDate }) => [id, isDate])).toEqual([
    ['heldOn', true],
    ['topic', undefined],
  ]);
  // Not yet a day: shown as it is.
  expect(groupsOf(schema, {}, { heldOn: 'x' })[0]?.fields[0]?.isDate).toBeUndefined();
});
