import type { ApplicantStanding } from '@countersign/domain';
import type { Transaction } from '@countersign/persistence';

/** T15: what is marked of an applicant now. */
export async function standingOf(transaction: Transaction, code: string): Promise<ApplicantStanding> {
  const [row] = await transaction.query<{ readonly standing: ApplicantStanding }>({
    name: 'applicant_standing',
    text: 'SELECT applicant_standing($1) AS standing',
    values: [code],
  });
  if (!row) throw new Error('applicant_standing gives one row');
  return row.standing;
}
