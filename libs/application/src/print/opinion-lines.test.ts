import type { Calendar } from '@countersign/calendar';
import type { AdoptionView, AssignmentView, OpinionView } from '../queries/views/assignment.view.js';
import { pieceOf } from './opinion-lines.js';

const t = (zh: string) => ({ zh, en: zh });
const finance = { id: 'finance', name: t('财政局'), kind: 'department' };
const by = { person: 'p', name: '彭启聪', unit: finance, postTitle: t('绩效股股长'), forPerson: null };
const opinion = {
  ...{ outcomeTitle: t('确认'), veto: null, marked: null, text: null, conditions: null, fields: null },
  ...{ fieldsSchema: null, scores: [], attachments: [], by, bySystem: false, forUnit: null, at: 0 },
  ...{ corrects: null, correctionReason: null, takenBack: false, carriedFrom: null, supplementary: false },
} as unknown as OpinionView;
const piece = (given: Partial<OpinionView>, adoption: AdoptionView | null = null) =>
  pieceOf(
    { utcOffsetMinutes: 480 } as Calendar,
    {
      ...{ unit: finance, task: null, work: 'signed', hidden: false, hiddenUntil: null, adoption },
      opinions: [{ ...opinion, ...given }],
    } as unknown as AssignmentView,
    (id) => id,
  );

it.each([
  ['in a post of his own', {}, '财政局 绩效股股长 彭启聪'],
  ['for who is away', { by: { ...by, forPerson: '孔令仪' } }, '财政局 绩效股股长 彭启聪（代孔令仪）'],
  [
    'for another unit',
    { forUnit: { ...finance, name: t('税务局') } },
    '财政局 绩效股股长 彭启聪（代税务局）',
  ],
  ['nobody', { by: null }, '系统'],
])('O9: prints who signed, and for whom: %s', (_, given, signer) => {
  expect(piece(given).opinions[0]?.signer).toBe(signer);
});

it('O9: prints who adopted an opinion, and for whom', () => {
  const adopted = { adoption: 'adopted', reason: null, by: { ...by, forPerson: '孔令仪' }, at: 0 };
  expect(piece({}, adopted as unknown as AdoptionView).adoption).toMatch(/^采纳（财政局 彭启聪（代孔令仪） /);
});
