import type { SubmissionEvent } from '@countersign/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A1, A2: never updated, never deleted. `text` is what was hashed, to the letter (see chain.ts). */
@Entity({ name: 'submission_event' })
@Check('submission_event_hash', 'octet_length(hash) = 32')
@Check(
  'submission_event_type',
  `type IN ('SUBMIT', 'SIGN', 'CORRECT', 'TAKE_BACK', 'ADOPT', 'WITHDRAW', 'REOPEN', 'PAUSE', 'RESUME',
            'REQUEST_EXTENSION', 'CHANGE_URGENCY', 'SEND_BACK', 'SUPPLY', 'TRANSFER', 'ADD_REVIEWER', 'REMOVE_REVIEWER',
            'URGE', 'CIRCULATE', 'CANCEL', 'PASS_UP', 'PASS_DOWN', 'FETCH_UP', 'RETURN', 'REASSIGN', 'ENTRUST', 'PREPARE',
            'RECALL', 'RECUSE', 'MARK_RELATED', 'CALENDAR_CHANGED', 'TIME_PASSED')`,
)
@Check('submission_event_actor', `(actor IS NULL) = (type IN ('TIME_PASSED', 'CALENDAR_CHANGED'))`)
@Check('submission_event_keyed', `(key IS NULL) = (actor IS NULL)`)
@Index('submission_event_key', ['actor', 'key'], { unique: true })
export class SubmissionEventRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'submission_event_pkey' }) submission!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'submission_event_pkey' }) seq!: number;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'bytea' }) hash!: Buffer;
  @Column({ type: 'text' }) type!: SubmissionEvent['type'];
  @Column({ type: 'uuid', nullable: true }) actor!: string | null;
  /** The client's idempotency key; null where time or the calendar acted. */
  @Column({ type: 'text', nullable: true }) key!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3 }) recordedAt!: Date;
}

/** The same for people, definitions, calendars and settings: a chain each. */
@Entity({ name: 'record_event' })
@Check('record_event_hash', 'octet_length(hash) = 32')
export class RecordEventRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'record_event_pkey' }) chain!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'record_event_pkey' }) seq!: number;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'bytea' }) hash!: Buffer;
  @Column({ type: 'text' }) type!: string;
  @Column({ type: 'uuid', nullable: true }) actor!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3 }) recordedAt!: Date;
}
