import { compileCalendar, parseInstant } from '@countersign/calendar';
import { cnCalendar } from '@countersign/matters';
import type { AssignmentView, OpinionView } from '../queries/views/assignment.view.js';
import { pieceOf } from './opinion-lines.js';

const calendar = compileCalendar(cnCalendar);
const title = (zh: string) => ({ zh, en: zh });
const opinion = (forPerson: string | null): OpinionView => ({
  ...{ seq: 1, outcome: 'agree', outcomeTitle: title('同意'), stance: 'for', marked: null },
  ...{ text: '同意。', conditions: null, fields: null, fieldsSchema: null, scores: [], veto: null },
  ...{ attachments: [], bySystem: false, forUnit: null, at: parseInstant('2026-06-15T09:00:00+08:00') },
  ...{ corrects: null, correctionReason: null, takenBack: false, carriedFrom: null },
  ...{ supplementary: false, deemed: false },
  by: {
    ...{ person: 'p', name: '曾广源', postTitle: title('局长'), forPerson },
    unit: { id: 'ecology', name: title('生态环境分局'), kind: 'department' },
  },
});
/** Only what is printed of it. */
const piece = (given: OpinionView) =>
  ({
    unit: { name: title('生态环境分局') },
    ...{ task: null, work: 'signed', hidden: false, adoption: null, opinions: [given] },
  }) as unknown as AssignmentView;

it('prints a substitute as one, with the name of whom he signed for (O9)', () => {
  expect(pieceOf(calendar, piece(opinion('林清源'))).opinions[0]).toMatchObject({
    signer: '生态环境分局 局长 曾广源 代 林清源',
    marks: ['代林清源'],
  });
});

it('prints who signed for himself by his name alone', () => {
  expect(pieceOf(calendar, piece(opinion(null))).opinions[0]).toMatchObject({
    signer: '生态环境分局 局长 曾广源',
    marks: [],
  });
});
