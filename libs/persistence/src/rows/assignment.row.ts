import type { LocalDate } from '@countersign/calendar';
import type { Assignment, WorkState } from '@countersign/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One unit's piece of work. `state` is the whole of it; the other columns serve the boxes. */
@Entity({ name: 'assignment' })
@Check('assignment_kind', `kind IN ('review', 'supervise', 'extend', 'complete')`)
@Check(
  'assignment_work',
  `work IN ('waiting', 'pending', 'signed', 'deemed', 'missed', 'notNeeded', 'cancelled')`,
)
@Index('assignment_once', ['submission', 'visit', 'seat', 'kind', 'about', 'unit', 'post'], { unique: true })
@Index('assignment_stand_in', ['standInUnit', 'standInPost'], {
  where: `work = 'pending' AND stand_in_unit IS NOT NULL`,
})
@Index('assignment_todo', ['unit', 'post', 'dueOn'], { where: `work = 'pending'` })
@Index('assignment_done', ['signedBy', 'closedAt'], { where: 'signed_by IS NOT NULL' })
@Index('assignment_done_for', ['signedFor', 'closedAt'], { where: 'signed_for IS NOT NULL' })
@Index('assignment_passed', ['passedBy'], { where: 'passed_by IS NOT NULL' })
export class AssignmentRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'assignment_pkey' }) submission!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'assignment_pkey' }) no!: number;
  @Column({ type: 'text' }) kind!: Assignment['kind'];
  @Column({ type: 'text' }) stage!: string;
  @Column({ type: 'integer' }) visit!: number;
  @Column({ type: 'text' }) seat!: string;
  /** Of a supervising to-do: the overdue assignment's number; of an approver's: which request it is. */
  @Column({ type: 'integer', nullable: true }) about!: number | null;
  @Column({ type: 'integer' }) cycle!: number;
  @Column({ type: 'text' }) unit!: string;
  /** Null: any post of the unit. */
  @Column({ type: 'text', nullable: true }) post!: string | null;
  /** Who else may sign it (代). */
  @Column({ name: 'stand_in_unit', type: 'text', nullable: true }) standInUnit!: string | null;
  @Column({ name: 'stand_in_post', type: 'text', nullable: true }) standInPost!: string | null;
  @Column({ type: 'text' }) work!: WorkState;
  @Column({ type: 'integer' }) version!: number;
  @Column({ name: 'due_on', type: 'date', nullable: true }) dueOn!: LocalDate | null;
  @Column({ name: 'yellow_on', type: 'date', nullable: true }) yellowOn!: LocalDate | null;
  @Column({ name: 'opened_at', type: 'timestamptz', precision: 3, nullable: true }) openedAt!: Date | null;
  @Column({ name: 'closed_at', type: 'timestamptz', precision: 3, nullable: true }) closedAt!: Date | null;
  /** The person whose opinion stands; null while there is none, or the system signed. */
  @Column({ name: 'signed_by', type: 'uuid', nullable: true }) signedBy!: string | null;
  /** For whom, by a standing delegation (O4); noted by a trigger. */
  @Column({ name: 'signed_for', type: 'uuid', nullable: true }) signedFor!: string | null;
  /** Who passed it on inside the unit, and for whom (O7); noted by a trigger, as is when it was last passed on. */
  @Column({ name: 'passed_by', type: 'uuid', array: true, nullable: true }) passedBy!: string[] | null;
  @Column({ name: 'passed_at', type: 'timestamptz', precision: 3, nullable: true }) passedAt!: Date | null;
  @Column({ name: 'for_unit', type: 'text', nullable: true }) forUnit!: string | null;
  @Column({ type: 'text', nullable: true }) outcome!: string | null;
  @Column({ type: 'jsonb' }) state!: Assignment;
}
