import type { LocalDate } from '@countersign/calendar';
import type { Assignment, ClockLimit, ClockScope, Judgement } from '@countersign/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A5: how a clock stood when it closed. Never changed; `standing_closed_clock` leaves out what was taken back. */
@Entity({ name: 'closed_clock' })
@Check('closed_clock_scope', `scope IN ('assignment', 'stage', 'submission')`)
@Check('closed_clock_judgement', `judgement IN ('onTime', 'late')`)
@Index('closed_clock_listed', ['scope', 'doneOn', 'doneAt', 'submission', 'seq', 'fact'])
export class ClosedClockRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'closed_clock_pkey' }) submission!: string;
  /** The event that closed it, and the place among its facts, from 0. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'closed_clock_pkey' }) seq!: number;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'closed_clock_pkey' }) fact!: number;
  @Column({ type: 'text' }) scope!: ClockScope['of'];
  @Column({ type: 'integer', nullable: true }) no!: number | null;
  @Column({ type: 'integer', nullable: true }) visit!: number | null;
  @Column({ type: 'text', nullable: true }) clock!: string | null;
  /** Of an assignment. */
  @Column({ type: 'text', nullable: true }) kind!: Assignment['kind'] | null;
  @Column({ name: 'definition_id', type: 'text' }) definitionId!: string;
  @Column({ name: 'definition_version', type: 'integer' }) definitionVersion!: number;
  @Column({ type: 'integer' }) cycle!: number;
  @Column({ type: 'text', nullable: true }) stage!: string | null;
  /** Who answers for it; a stage is nobody's as a whole. */
  @Column({ type: 'text', nullable: true }) unit!: string | null;
  @Column({ name: 'limit_amount', type: 'integer' }) limitAmount!: number;
  @Column({ name: 'limit_unit', type: 'text' }) limitUnit!: ClockLimit['unit'];
  @Column({ name: 'started_on', type: 'date' }) startedOn!: LocalDate;
  @Column({ name: 'due_on', type: 'date' }) dueOn!: LocalDate;
  @Column({ name: 'done_on', type: 'date' }) doneOn!: LocalDate;
  @Column({ name: 'done_at', type: 'timestamptz', precision: 3 }) doneAt!: Date;
  /** In the limit's unit, as the next three; overdue in working days. */
  @Column({ type: 'integer' }) used!: number;
  @Column({ type: 'integer' }) elapsed!: number;
  @Column({ name: 'paused_days', type: 'integer' }) pausedDays!: number;
  @Column({ type: 'integer' }) extended!: number;
  @Column({ name: 'overdue_days', type: 'integer' }) overdueDays!: number;
  @Column({ type: 'boolean' }) deemed!: boolean;
  /** Nobody did it: time or the calendar (O5). */
  @Column({ name: 'by_system', type: 'boolean' }) bySystem!: boolean;
  /** Null: nobody is judged by it. */
  @Column({ type: 'text', nullable: true }) judgement!: Judgement | null;
}

/** A signature was taken back: closings of that assignment's clock before this event no longer stand. */
@Entity({ name: 'reopened_clock' })
export class ReopenedClockRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'reopened_clock_pkey' }) submission!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'reopened_clock_pkey' }) no!: number;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'reopened_clock_pkey' }) seq!: number;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}
