import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A notice to a post: who holds the post sees it; or to a person, in whatever post. */
@Entity({ name: 'notice' })
@Index('notice_of_post', ['unit', 'post', 'at'])
@Index('notice_of_person', ['person', 'at'], { where: 'person IS NOT NULL' })
export class NoticeRow {
  /** Made from the outbox row's id and the recipient's index, so that delivering twice writes once. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_pkey' }) id!: string;
  /** Null: about none. */
  @Column({ type: 'uuid', nullable: true }) submission!: string | null;
  @Column({ type: 'integer', nullable: true }) no!: number | null;
  @Column({ type: 'text' }) unit!: string;
  /** Null: any post of the unit. */
  @Column({ type: 'text', nullable: true }) post!: string | null;
  /** Null: to the post. */
  @Column({ type: 'uuid', nullable: true }) person!: string | null;
  @Column({ type: 'text' }) notice!: string;
  @Column({ type: 'jsonb' }) params!: Readonly<Record<string, string | number>>;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}

@Entity({ name: 'notice_read' })
export class NoticeReadRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_read_pkey' }) notice!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_read_pkey' }) person!: string;
}
