import { formLines as linesNamed } from './form-lines.js';

const NAMES: Readonly<Record<string, string>> = { water: '水利局', 'government.mayor': '市政府 市长' };
const formLines = (...[schema, ui, values]: [Readonly<Record<string, unknown>>, unknown, unknown]) =>
  linesNamed(schema, ui, values, (id) => NAMES[id] ?? id);

const schema = {
  properties: {
    name: { type: 'string', title: '项目名称' },
    kind: { type: 'string', title: '性质', oneOf: [{ const: 'new', title: '新建' }] },
    investment: { type: 'number', title: '总投资（元）' },
    road: { type: 'boolean', title: '新开道口' },
    attention: {
      type: 'array',
      title: '关注的工艺',
      items: {
        oneOf: [
          { const: 'plating', title: '电镀' },
          { const: 'pickling', title: '酸洗' },
        ],
      },
    },
    land: { type: 'object', title: '用地', properties: { mu: { type: 'number', title: '面积（亩）' } } },
  },
  allOf: [{ then: { properties: { why: { type: 'string', title: '理由' } } } }],
};
const ui = { 'ui:sections': [{ title: '投资', fields: ['investment', 'gone'] }] };

it('names what was filled in by the form’s own titles, section by section, and leaves nothing out', () => {
  const values = {
    ...{ name: '智能水表', kind: 'new', investment: 144000000.5, road: false },
    ...{ attention: ['plating', 'pickling'], land: { mu: 45 }, why: '扩产' },
  };
  expect(formLines(schema, ui, values)).toEqual([
    { title: '投资', lines: [{ label: '总投资（元）', value: '144,000,000.5' }] },
    {
      title: '',
      lines: [
        { label: '项目名称', value: '智能水表' },
        { label: '性质', value: '新建' },
        { label: '新开道口', value: '否' },
        { label: '关注的工艺', value: '电镀、酸洗' },
        { label: '理由', value: '扩产' },
      ],
    },
    { title: '用地', lines: [{ label: '面积（亩）', value: '45' }] },
  ]);
});

it('shows what is empty as empty, and what no choice names as it is', () => {
  const [, rest] = formLines(schema, ui, { kind: 'old', attention: [] });
  expect(rest?.lines.map(({ value }) => value)).toEqual(['—', 'old', '—', '无', '—']);
});

it('prints money with two decimals, and a list line by line (F1)', () => {
  const money = { type: 'number', title: '金额', 'x-money': true };
  const schema = {
    properties: {
      amount: money,
      lines: {
        type: 'array',
        title: '资金明细',
        items: {
          type: 'object',
          properties: { item: { type: 'string' }, note: { type: 'string' }, amount: money },
        },
      },
    },
  };
  const values = {
    amount: 386500,
    lines: [
      { item: '维修', note: '按合同', amount: 386499.5 },
      { item: '检测', amount: 0.5 },
    ],
  };
  expect(formLines(schema, {}, values)).toEqual([
    {
      title: '',
      lines: [
        { label: '金额', value: '386,500.00 元' },
        { label: '资金明细', value: '维修　按合同　386,499.50 元\n检测　0.50 元' },
      ],
    },
  ]);
  expect(formLines(schema, {}, {})[0]!.lines[1]!.value).toBe('—');
});

it('prints a day as days are written, and leaves alone what is none', () => {
  const schema = { properties: { heldOn: { type: 'string', format: 'date', title: '会议日期' } } };
  const printed = (heldOn: string) => formLines(schema, {}, { heldOn })[0]?.lines[0]?.value;
  expect(printed('2026-06-05')).toBe('2026年6月5日');
  expect(printed('六月')).toBe('六月');
});

it('prints a marked text without its marks', () => {
  const schema = { properties: { body: { type: 'string', title: '正文' } } };
  const body = '开头一段。\n\n## 主要做法\n1. **清单式推进。**逐个列出\n2. 并联\n- 驻点\n![厂房](1)';
  const ui = { body: { 'ui:widget': 'markedText' } };
  expect(formLines(schema, ui, { body })[0]?.lines).toEqual([
    {
      label: '正文',
      value: '开头一段。\n主要做法\n1. 清单式推进。逐个列出\n2. 并联\n· 驻点\n［图1］厂房',
    },
  ]);
  expect(formLines(schema, ui, { body: '' })[0]?.lines[0]?.value).toBe('—');
});

it('prints units and posts by their names, with the days that each has', () => {
  const unit = { type: 'string', format: 'unit', title: '单位' };
  const days = { type: 'integer', title: '时限（工作日）' };
  const units = {
    type: 'array',
    title: '征求意见单位',
    items: { type: 'object', properties: { unit, days } },
  };
  const leaders = { type: 'array', title: '呈送领导', items: { type: 'string', format: 'unitPost' } };
  const values = { units: [{ unit: 'water', days: 3 }, { unit: 'water' }], leaders: ['government.mayor'] };
  expect(formLines({ properties: { units, leaders } }, {}, values)[0]?.lines).toEqual([
    { label: '征求意见单位', value: '水利局　时限（工作日） 3\n水利局' },
    { label: '呈送领导', value: '市政府 市长' },
  ]);
});

it('prints no section that was not asked for', () => {
  const properties = {
    asks: { type: 'boolean', title: '请求资金' },
    amount: { type: 'number', title: '金额' },
  };
  const ui = { 'ui:sections': [{ title: '资金', fields: ['amount'], when: 'asks' }] };
  const titles = (values: object) => formLines({ properties }, ui, values).map(({ title }) => title);
  expect([{ asks: false }, { asks: true }, { amount: 1 }].map(titles)).toEqual([
    [''],
    ['资金', ''],
    ['资金', ''],
  ]);
});
