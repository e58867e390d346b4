import type { LocalDate } from '@countersign/calendar';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A standing delegation (O9): whose post, to whom, from when to when, for what. Ended early at most; never deleted. */
@Entity({ name: 'delegation' })
@Check('delegation_to_another', `giver <> delegate`)
@Check('delegation_period', `until_on >= from_on AND ends_at > starts_at`)
@Check('delegation_ended', `(ended_at IS NULL) = (ended_by IS NULL)`)
@Index('delegation_of_giver', ['giver', 'endsAt'])
@Index('delegation_of_delegate', ['delegate', 'endsAt'])
export class DelegationRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'delegation_pkey' }) id!: string;
  @Column({ type: 'uuid' }) giver!: string;
  @Column({ type: 'text' }) unit!: string;
  @Column({ type: 'text' }) post!: string;
  @Column({ type: 'uuid' }) delegate!: string;
  /** As was said; the instants follow from it. */
  @Column({ name: 'from_on', type: 'date' }) fromOn!: LocalDate;
  @Column({ name: 'until_on', type: 'date' }) untilOn!: LocalDate;
  @Column({ name: 'starts_at', type: 'timestamptz', precision: 3 }) startsAt!: Date;
  @Column({ name: 'ends_at', type: 'timestamptz', precision: 3 }) endsAt!: Date;
  /** Ids; null: all. */
  @Column({ type: 'jsonb', nullable: true }) matters!: readonly string[] | null;
  @Column({ type: 'text' }) reason!: string;
  @Column({ name: 'given_at', type: 'timestamptz', precision: 3 }) givenAt!: Date;
  @Column({ name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true }) endedAt!: Date | null;
  @Column({ name: 'ended_by', type: 'uuid', nullable: true }) endedBy!: string | null;
}
