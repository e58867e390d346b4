import type { CalendarPreview } from '@countersign/application';
import { publicationLines } from './calendar-publication.js';

it('T13: says earlier or later of a date that moves by no working day', () => {
  const move = {
    number: 'XM2027-0001',
    scope: { of: 'submission', clock: 'promised', unit: 'drc' },
    kept: false,
  };
  const preview = {
    ...{ version: 3, checked: 2, moved: 2, later: 1, earlier: 1, kept: 0, noLongerProvisional: 0 },
    moves: [
      { ...move, from: '2027-02-09', to: '2027-02-05', days: -0 },
      { ...move, from: '2027-02-05', to: '2027-02-09', days: 0 },
    ],
  } as unknown as CalendarPreview;
  expect(publicationLines(preview).slice(1)).toEqual([
    '  XM2027-0001  promised drc: 2027-02-09 -> 2027-02-05 (earlier, 0)',
    '  XM2027-0001  promised drc: 2027-02-05 -> 2027-02-09 (later, 0)',
  ]);
});
