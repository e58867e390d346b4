import type { LocalDate } from '@countersign/calendar';
import type { MaterialFile, SubmissionState } from '@countersign/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ name: 'submission' })
@Check('submission_head', 'octet_length(head) = 32')
@Check('submission_closed', '(closed_at IS NULL) = (ending IS NULL)')
@Index('submission_number', ['number'], { unique: true })
@Index('submission_wake', ['wakeAt', 'id'], { where: 'wake_at IS NOT NULL' })
@Index('submission_calendar_cursor', ['calendarVersion', 'id'], { where: 'closed_at IS NULL' })
@Index('submission_applicant', ['applicant', 'filedAt', 'id'], { where: 'applicant IS NOT NULL' })
@Index('submission_started', ['submitterUnit', 'filedAt'])
export class SubmissionRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'submission_pkey' }) id!: string;
  @Column({ type: 'text' }) number!: string;
  @Column({ name: 'definition_id', type: 'text' }) definitionId!: string;
  @Column({ name: 'definition_version', type: 'integer' }) definitionVersion!: number;
  @Column({ name: 'calendar_version', type: 'integer' }) calendarVersion!: number;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) stage!: string;
  @Column({ type: 'integer' }) cycle!: number;
  @Column({ name: 'submitter_unit', type: 'text' }) submitterUnit!: string;
  @Column({ name: 'submitter_person', type: 'uuid' }) submitterPerson!: string;
  @Column({ name: 'filed_at', type: 'timestamptz', precision: 3 }) filedAt!: Date;
  @Column({ name: 'received_on', type: 'date' }) receivedOn!: LocalDate;
  /** The unified social credit code, where the form of the matter has one (T15). */
  @Column({ type: 'text', nullable: true }) applicant!: string | null;
  /** Of the promised clock where one runs, else of the stage: what the lists' light is made from. */
  @Column({ name: 'due_on', type: 'date', nullable: true }) dueOn!: LocalDate | null;
  @Column({ name: 'yellow_on', type: 'date', nullable: true }) yellowOn!: LocalDate | null;
  /** Everything but the assignments, which have rows of their own. */
  @Column({ type: 'jsonb' }) state!: Omit<SubmissionState, 'work'>;
  /** Of the last event, and its hash: the head of the chain. */
  @Column({ type: 'integer' }) seq!: number;
  @Column({ type: 'bytea' }) head!: Buffer;
  @Column({ name: 'wake_at', type: 'timestamptz', precision: 3, nullable: true }) wakeAt!: Date | null;
  /** Put aside by the waker after a failure, until then (system time). */
  @Column({ name: 'wake_retry_at', type: 'timestamptz', precision: 3, nullable: true })
  wakeRetryAt!: Date | null;
  @Column({ name: 'wake_failures', type: 'integer', default: 0 }) wakeFailures!: number;
  @Column({ name: 'wake_error', type: 'text', nullable: true }) wakeError!: string | null;
  @Column({ name: 'closed_at', type: 'timestamptz', precision: 3, nullable: true }) closedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) ending!: string | null;
}

/** One revision of the form, as filed; events hold its number and digest. */
@Entity({ name: 'form_revision' })
@Check('form_revision_digest', `digest ~ '^[0-9a-f]{64}$'`)
export class FormRevisionRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'form_revision_pkey' }) submission!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'form_revision_pkey' }) revision!: number;
  @Column({ type: 'text' }) digest!: string;
  @Column({ type: 'jsonb' }) values!: Readonly<Record<string, unknown>>;
  @Column({ type: 'jsonb' }) materials!: readonly MaterialFile[];
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column({ type: 'uuid' }) person!: string;
}
