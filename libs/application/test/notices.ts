import type { YearNotice } from '@countersign/calendar';

const days = (name: string, ...dates: readonly string[]) => dates.map((on) => ({ on, name }));

/**
 * As the State Council might put it. Without it, 1 January is off and nothing else of these days: it takes 4 and 5 January
 * away, gives Saturday 9 January, and rests in February.
 */
export const NOTICE_2027: YearNotice = {
  year: 2027,
  title: '国务院办公厅关于2027年部分节假日安排的通知',
  off: [
    ...days('元旦', '2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05'),
    ...days('春节', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10'),
  ],
  work: [{ on: '2027-01-09', name: '元旦' }],
};
