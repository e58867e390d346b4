import type { CalendarData } from '@countersign/calendar';
import type { ProcessDefinition } from '@countersign/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What a version changed, for those who read it later: the act, and the days that differ. */
export type CalendarChange = {
  readonly act:
    | { readonly type: 'notice'; readonly year: number; readonly title: string }
    | { readonly type: 'override'; readonly on: string; readonly working: boolean; readonly reason: string }
    | { readonly type: 'withoutOverride'; readonly on: string };
  readonly days: readonly { readonly on: string; readonly working: boolean; readonly name?: string }[];
};

/** Immutable: a change is a new version. */
@Entity({ name: 'definition' })
@Check('definition_version', 'version > 0')
export class DefinitionRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'definition_pkey' }) id!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'definition_pkey' }) version!: number;
  /** `json`, not `jsonb`: a form is drawn in the order its fields are written. */
  @Column({ type: 'json' }) body!: ProcessDefinition;
  @Column({ name: 'published_at', type: 'timestamptz', precision: 3 }) publishedAt!: Date;
}

@Entity({ name: 'calendar' })
@Check('calendar_version', 'version > 0')
export class CalendarRow {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'calendar_pkey' }) version!: number;
  @Column({ type: 'json' }) body!: CalendarData;
  /** Of the business clock: from then on, what runs is counted by it (T13). */
  @Column({ name: 'published_at', type: 'timestamptz', precision: 3 }) publishedAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3 }) recordedAt!: Date;
  /** Null: shipped with the system. */
  @Column({ name: 'published_by', type: 'uuid', nullable: true }) publishedBy!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'json', nullable: true }) change!: CalendarChange | null;
}

/** The run that takes every open submission over to a version of the calendar. */
@Entity({ name: 'recalculation' })
export class RecalculationRow {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'recalculation_pkey' }) version!: number;
  @Column({ type: 'integer' }) total!: number;
  @Column({ name: 'started_at', type: 'timestamptz', precision: 3 }) startedAt!: Date;
  @Column({ name: 'finished_at', type: 'timestamptz', precision: 3, nullable: true })
  finishedAt!: Date | null;
  @Column({ type: 'integer', nullable: true }) moved!: number | null;
}

/** One submission that went over to a version of the calendar; `moved`: limits that got another due date. */
@Entity({ name: 'recalculated' })
export class RecalculatedRow {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'recalculated_pkey' }) version!: number;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'recalculated_pkey' }) submission!: string;
  @Column({ type: 'integer' }) moved!: number;
}

/** The manual business clock (CLOCK=manual): one row, or none as long as nobody set it. */
@Entity({ name: 'business_clock' })
@Check('business_clock_one', 'one')
export class BusinessClockRow {
  @PrimaryColumn({ type: 'boolean', default: true, primaryKeyConstraintName: 'business_clock_pkey' })
  one!: true;
  @Column({ type: 'timestamptz', precision: 3 }) now!: Date;
}

/** The last number given in a series; taken and used in one transaction, so there are no gaps (D4). */
@Entity({ name: 'counter' })
export class CounterRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'counter_pkey' }) series!: string;
  @Column({ type: 'integer' }) last!: number;
}
