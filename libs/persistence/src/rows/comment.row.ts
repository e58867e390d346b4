import type { Actor, Mention } from '@countersign/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody said beside a submission (C1). Never changed. */
@Entity({ name: 'comment' })
@Check('comment_audience', `audience IN ('internal', 'all')`)
@Index('comment_in_order', ['submission', 'seq'], { unique: true })
@Index('comment_key', ['person', 'key'], { unique: true })
@Index('comment_of_person', ['person', 'recordedAt'])
export class CommentRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'comment_pkey' }) id!: string;
  @Column({ type: 'uuid' }) submission!: string;
  @Column({ type: 'integer' }) seq!: number;
  @Column({ type: 'text' }) audience!: 'internal' | 'all';
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'jsonb' }) mentions!: readonly Mention[];
  @Column({ type: 'jsonb' }) actor!: Actor;
  @Column({ type: 'uuid' }) person!: string;
  /** The client's idempotency key. */
  @Column({ type: 'text' }) key!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3 }) recordedAt!: Date;
}

/** That its author took it back. */
@Entity({ name: 'comment_withdrawal' })
export class CommentWithdrawalRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'comment_withdrawal_pkey' }) comment!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}
