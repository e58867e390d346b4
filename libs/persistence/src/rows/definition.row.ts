import type { CalendarData } from '@countersign/calendar';
import type { ProcessDefinition } from '@countersign/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

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
  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 }) createdAt!: Date;
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
