import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who was given a submission to read; independent of the assignments (O4). */
@Entity({ name: 'copy' })
@Index('copy_to_read', ['unit', 'post', 'at'])
export class CopyRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'copy_pkey' }) submission!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'copy_pkey' }) unit!: string;
  /** '' is any post of the unit. */
  @PrimaryColumn({ type: 'text', default: '', primaryKeyConstraintName: 'copy_pkey' }) post!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}

@Entity({ name: 'copy_read' })
export class CopyReadRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'copy_read_pkey' }) submission!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'copy_read_pkey' }) person!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}
