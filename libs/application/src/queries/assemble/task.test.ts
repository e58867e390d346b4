import type { ProcessDefinition, Text } from '@countersign/domain';
import { amountText, taskOf } from './task.js';

const text = (zh: string, en: string): Text => ({ zh, en });
const definition = {
  clocks: [
    {
      id: 'statutory',
      title: text('法定时限', 'Statutory limit'),
      limit: { amount: 20, unit: 'workingDays' },
      extension: { amount: 10 },
    },
  ],
  materials: [{ id: 'proof', title: text('资金证明', 'Proof of funds') }],
} as unknown as ProcessDefinition;
const is = { work: 'pending', clock: 'none' } as const;
const about = { definition, stage: undefined, conditional: undefined, late: null };

it("a leader's to-do says whom to urge (T12)", () => {
  const late = { id: 'housing', name: text('住房和城乡建设局', 'Housing Bureau'), kind: 'department' };
  expect(taskOf({ is, kind: 'supervise', seat: 'x' }, { ...about, late })).toEqual(
    text('督促：住房和城乡建设局', 'Urge: Housing Bureau'),
  );
  expect(taskOf({ is, kind: 'supervise', seat: 'x' }, about)?.zh).toBe('逾期督促');
});

it("an approver's to-do says what is to be extended, and by how much (T7)", () => {
  expect(taskOf({ is, kind: 'extend', seat: 'statutory' }, about)).toEqual(
    text('审批延长：法定时限，延长10个工作日', 'Extension: Statutory limit by 10 working days'),
  );
});

it("the submitter's to-do names what was deferred (T15)", () => {
  const conditional = { items: ['proof', 'gone'], on: '2026-06-15', no: 3 } as never;
  expect(taskOf({ is, kind: 'complete', seat: 'deferred' }, { ...about, conditional })).toEqual(
    text('补齐容缺材料：资金证明、gone', 'Bring what was deferred: Proof of funds, gone'),
  );
});

it('one day is a day', () => {
  expect(amountText({ amount: 1, unit: 'calendarDays' })).toEqual(text('1个自然日', '1 calendar day'));
});
