import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type ApplicantMarkKind = 'badCredit' | 'lostRight';

/** T15: why an applicant may have nothing come later. One of each kind in force; cleared, it stays as it was. */
@Entity({ name: 'applicant_mark' })
@Check('applicant_mark_kind', `kind IN ('badCredit', 'lostRight')`)
@Check(
  'applicant_mark_cleared',
  `(cleared_at IS NULL) = (cleared_by IS NULL) AND (cleared_at IS NULL) = (clear_reason IS NULL)`,
)
@Check('applicant_mark_set', `(set_by IS NULL) = (submission IS NOT NULL)`)
@Index('applicant_mark_in_force', ['code', 'kind'], { unique: true, where: 'cleared_at IS NULL' })
@Index('applicant_mark_of', ['code', 'setAt'])
export class ApplicantMarkRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'applicant_mark_pkey' }) id!: string;
  /** The unified social credit code. */
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) kind!: ApplicantMarkKind;
  @Column({ type: 'text' }) reason!: string;
  @Column({ name: 'set_at', type: 'timestamptz', precision: 3 }) setAt!: Date;
  /** Null: the system, because of what did not come in a submission. */
  @Column({ name: 'set_by', type: 'uuid', nullable: true }) setBy!: string | null;
  @Column({ type: 'uuid', nullable: true }) submission!: string | null;
  @Column({ name: 'cleared_at', type: 'timestamptz', precision: 3, nullable: true }) clearedAt!: Date | null;
  @Column({ name: 'cleared_by', type: 'uuid', nullable: true }) clearedBy!: string | null;
  @Column({ name: 'clear_reason', type: 'text', nullable: true }) clearReason!: string | null;
}
