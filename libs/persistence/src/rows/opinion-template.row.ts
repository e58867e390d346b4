import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is often written in opinions (C2): a person's own, or a unit's. */
@Entity({ name: 'opinion_template' })
@Check('opinion_template_owner', `(person IS NULL) <> (unit IS NULL)`)
@Index('opinion_template_of_person', ['person'], { where: 'person IS NOT NULL' })
@Index('opinion_template_of_unit', ['unit'], { where: 'unit IS NOT NULL' })
export class OpinionTemplateRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'opinion_template_pkey' }) id!: string;
  @Column({ type: 'uuid', nullable: true }) person!: string | null;
  @Column({ type: 'text', nullable: true }) unit!: string | null;
  @Column({ type: 'text' }) text!: string;
  @Column({ name: 'saved_at', type: 'timestamptz', precision: 3 }) savedAt!: Date;
}
