import { groupsOf } from './read-form.js';

const units = {
  type: 'array',
  title: '征求意见单位',
  items: {
    type: 'object',
    properties: {
      unit: { type: 'string', format: 'unit', title: '单位' },
      days: { type: 'integer', title: '时限' },
    },
  },
} as const;
const lines = {
  type: 'array',
  title: '资金明细',
  items: { type: 'object', properties: { amount: { type: 'number', title: '金额', 'x-money': true } } },
} as const;
const schema = {
  type: 'object',
  properties: { asks: { type: 'boolean', title: '请求资金' }, lines, units },
} as const;
const ui = { 'ui:sections': [{ title: '资金', fields: ['lines'], when: 'asks' }] };

const fieldsOf = (values: object) => groupsOf(schema, ui, values).flatMap(({ fields }) => fields);

it('reads units as the names that they are given in, not as lines of a table', () => {
  const [field] = fieldsOf({ units: ['水利局（3个工作日）'] }).filter(({ id }) => id === 'units');
  expect(field).toEqual({ id: 'units', title: '征求意见单位', value: ['水利局（3个工作日）'], unit: '' });
});

it('reads lines as a table', () => {
  const [field] = fieldsOf({ lines: [{ amount: 1 }] }).filter(({ id }) => id === 'lines');
  expect(field?.columns).toEqual([{ id: 'amount', title: '金额', isMoney: true }]);
});

it('leaves out a section that was not asked for, and shows one that has something in it', () => {
  expect(fieldsOf({ asks: false }).map(({ id }) => id)).toEqual(['asks', 'units']);
  expect(fieldsOf({ asks: true }).map(({ id }) => id)).toEqual(['lines', 'asks', 'units']);
  expect(fieldsOf({ lines: [{ amount: 1 }] }).map(({ id }) => id)).toEqual(['lines', 'asks', 'units']);
});
