import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Another system that is told of results by signed webhook. */
@Entity({ name: 'subscriber' })
@Index('subscriber_topic', ['topic'])
export class SubscriberRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'subscriber_pkey' }) id!: string;
  /** Null: every push of the topic, whomever it names. */
  @Column({ type: 'text', nullable: true }) unit!: string | null;
  @Column({ type: 'text' }) topic!: string;
  @Column({ type: 'text' }) url!: string;
  @Column({ type: 'text' }) secret!: string;
  @Column({ type: 'boolean', default: true }) active!: boolean;
}

/** One push to one subscriber: tried until delivered or dead. */
@Entity({ name: 'push_delivery' })
@Index('push_delivery_once', ['outbox', 'subscriber'], { unique: true })
@Index('push_delivery_next', ['nextAt'], { where: 'delivered_at IS NULL AND dead_at IS NULL' })
@Index('push_delivery_dead', ['deadAt'], { where: 'dead_at IS NOT NULL' })
export class PushDeliveryRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'push_delivery_pkey' }) id!: string;
  @Column({ type: 'uuid' }) outbox!: string;
  @Column({ type: 'uuid' }) subscriber!: string;
  /** As sent and signed, to the letter. */
  @Column({ type: 'text' }) body!: string;
  @Column({ type: 'integer', default: 0 }) attempts!: number;
  @Column({ name: 'next_at', type: 'timestamptz', precision: 3 }) nextAt!: Date;
  @Column({ name: 'delivered_at', type: 'timestamptz', precision: 3, nullable: true })
  deliveredAt!: Date | null;
  @Column({ name: 'dead_at', type: 'timestamptz', precision: 3, nullable: true }) deadAt!: Date | null;
  @Column({ name: 'last_error', type: 'text', nullable: true }) lastError!: string | null;
}
