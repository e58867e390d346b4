import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A notice to a post; who holds the post sees it. */
@Entity({ name: 'notice' })
@Index('notice_of_post', ['unit', 'post', 'at'])
export class NoticeRow {
  /** Made from the outbox row's id and the recipient's index, so that delivering twice writes once. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_pkey' }) id!: string;
  @Column({ type: 'uuid' }) submission!: string;
  @Column({ type: 'integer', nullable: true }) no!: number | null;
  @Column({ type: 'text' }) unit!: string;
  /** Null: any post of the unit. */
  @Column({ type: 'text', nullable: true }) post!: string | null;
  @Column({ type: 'text' }) notice!: string;
  @Column({ type: 'jsonb' }) params!: Readonly<Record<string, string | number>>;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}

@Entity({ name: 'notice_read' })
export class NoticeReadRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_read_pkey' }) notice!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_read_pkey' }) person!: string;
}
