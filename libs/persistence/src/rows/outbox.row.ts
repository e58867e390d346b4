import type { Effect } from '@countersign/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a step wants delivered. Unsent is `sent_at IS NULL`, never a watermark. */
@Entity({ name: 'outbox' })
@Check('outbox_kind', `kind IN ('notice', 'document', 'push', 'archive')`)
@Index('outbox_unsent', ['createdAt'], { where: 'sent_at IS NULL' })
export class OutboxRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'outbox_pkey' }) id!: string;
  @Column({ type: 'uuid', nullable: true }) submission!: string | null;
  /** The event it follows from. */
  @Column({ type: 'integer', nullable: true }) seq!: number | null;
  @Column({ type: 'text' }) kind!: Effect['type'];
  @Column({ type: 'jsonb' }) payload!: Effect;
  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 }) createdAt!: Date;
  @Column({ name: 'sent_at', type: 'timestamptz', precision: 3, nullable: true }) sentAt!: Date | null;
  @Column({ type: 'integer', default: 0 }) attempts!: number;
  @Column({ name: 'last_error', type: 'text', nullable: true }) lastError!: string | null;
}
