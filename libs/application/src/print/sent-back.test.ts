import { compileCalendar, type Instant, parseInstant } from '@countersign/calendar';
import type { Actor } from '@countersign/domain';
import { cnCalendar } from '@countersign/matters';
import type { OrganizationView } from '../queries/organization.js';
import { sentBackByVisit } from './sent-back.js';

const title = (zh: string) => ({ zh, en: zh });
const by = {
  calendar: compileCalendar(cnCalendar),
  // Only what is asked of it.
  organization: {
    signer: ({ name }: Actor) => ({
      ...{ person: name, name, postTitle: title('主任'), forPerson: null },
      unit: { id: 'govoffice', name: title('市政府办公室'), kind: 'office' },
    }),
  } as unknown as OrganizationView,
};
const nine = parseInstant('2026-06-15T09:00:00+08:00');
const ten = parseInstant('2026-06-15T10:00:00+08:00');
const actor = { person: 'p', name: '董书恒', unit: 'govoffice', post: 'head' } as Actor;
const left = (visit: number, settledAt: Instant) => ({ visit, settledAt, result: 'left' });

it('tells of each passage that was sent back by whom, when and why (O8)', () => {
  const visits = [{ visit: 1, settledAt: nine, result: 'agreed' }, left(2, nine), left(3, ten)];
  const events = [
    { at: nine, actor, reason: '标题不够精炼' },
    { at: ten, actor, reason: '再改' },
  ];
  expect(sentBackByVisit(by, visits, events)).toEqual(
    new Map([
      [2, { label: '退回', value: '标题不够精炼（市政府办公室 主任 董书恒　2026年6月15日 09:00）' }],
      [3, { label: '退回', value: '再改（市政府办公室 主任 董书恒　2026年6月15日 10:00）' }],
    ]),
  );
});

it('keeps two apart that were sent back at one instant, in their order', () => {
  const events = [
    { at: nine, actor, reason: '甲' },
    { at: nine, actor, reason: '乙' },
  ];
  const lines = sentBackByVisit(by, [left(1, nine), left(4, nine)], events);
  expect([...lines].map(([visit, { value }]) => [visit, value[0]])).toEqual([
    [1, '甲'],
    [4, '乙'],
  ]);
});

it('says nothing of a passage that was left for another reason', () => {
  expect(sentBackByVisit(by, [left(1, ten)], [{ at: nine, actor, reason: '甲' }]).size).toBe(0);
});
