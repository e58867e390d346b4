import type { LocalDate } from '@countersign/calendar';
import type { Clearance, IssueState, Periodical, Picture } from '@countersign/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A version of a periodical; never changed. */
@Entity({ name: 'periodical' })
export class PeriodicalRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'periodical_pkey' }) id!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'periodical_pkey' }) version!: number;
  @Column({ type: 'jsonb' }) body!: Periodical;
  @Column({ name: 'published_at', type: 'timestamptz', precision: 3 }) publishedAt!: Date;
}

/** A text as it was accepted for a periodical; never changed. */
@Entity({ name: 'article' })
@Index('article_pool', ['periodical', 'acceptedAt'])
export class ArticleRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'article_pkey' }) id!: string;
  @Column({ type: 'uuid' }) submission!: string;
  @Column({ type: 'text' }) periodical!: string;
  @Column({ type: 'text' }) title!: string;
  /** That its authors meant it for. */
  @Column({ name: 'column_id', type: 'text' }) column!: string;
  @Column({ type: 'text' }) body!: string;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'jsonb' }) units!: readonly string[];
  @Column({ type: 'jsonb' }) pictures!: readonly Picture[];
  /** Of the form. */
  @Column({ type: 'integer' }) revision!: number;
  /** Null: not cleared for publication (D5). */
  @Column({ type: 'jsonb', nullable: true }) clearance!: Clearance | null;
  @Column({ name: 'accepted_at', type: 'timestamptz', precision: 3 }) acceptedAt!: Date;
}

@Entity({ name: 'issue' })
@Check('issue_stage', `stage IN ('assembling', 'presented', 'signed', 'published', 'discarded')`)
@Index('issue_of_periodical', ['periodical', 'begunAt'])
export class IssueRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'issue_pkey' }) id!: string;
  @Column({ type: 'text' }) periodical!: string;
  @Column({ type: 'text' }) stage!: IssueState['stage'];
  @Column({ type: 'jsonb' }) state!: IssueState;
  @Column({ name: 'begun_at', type: 'timestamptz', precision: 3 }) begunAt!: Date;
}

/** B2: an article stands in one issue only. */
@Entity({ name: 'issue_article' })
@Index('issue_article_of_issue', ['issue'])
export class IssueArticleRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'issue_article_pkey' }) article!: string;
  @Column({ type: 'uuid' }) issue!: string;
}

/** B3: what everybody may read, to the letter; never changed. */
@Entity({ name: 'published_issue' })
@Check('published_issue_digest', `digest ~ '^[0-9a-f]{64}$'`)
@Check('published_issue_code', `code ~ '^[0-9A-F]{32}$'`)
@Index('published_issue_number', ['periodical', 'year', 'n'], { unique: true })
@Index('published_issue_by_code', ['code'], { unique: true })
export class PublishedIssueRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'published_issue_pkey' }) issue!: string;
  @Column({ type: 'text' }) periodical!: string;
  @Column({ type: 'integer' }) year!: number;
  @Column({ type: 'integer' }) n!: number;
  @Column({ type: 'text' }) number!: string;
  @Column({ name: 'published_on', type: 'date' }) publishedOn!: LocalDate;
  @Column({ type: 'text' }) content!: string;
  /** SHA-256 of the content, hex. */
  @Column({ type: 'text' }) digest!: string;
  /** By which anybody can verify the PDF. */
  @Column({ type: 'text' }) code!: string;
  @Column({ name: 'published_at', type: 'timestamptz', precision: 3 }) publishedAt!: Date;
}

/** 上级采用: struck out at most. */
@Entity({ name: 'higher_adoption' })
@Check(
  'higher_adoption_struck',
  `(struck_at IS NULL) = (struck_by IS NULL) AND (struck_at IS NULL) = (strike_reason IS NULL)`,
)
@Index('higher_adoption_of_article', ['article'])
export class HigherAdoptionRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'higher_adoption_pkey' }) id!: string;
  @Column({ type: 'uuid' }) article!: string;
  @Column({ type: 'text' }) organ!: string;
  @Column({ name: 'adopted_on', type: 'date' }) adoptedOn!: LocalDate;
  @Column({ type: 'text', nullable: true }) remark!: string | null;
  @Column({ name: 'recorded_by', type: 'uuid' }) recordedBy!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3 }) recordedAt!: Date;
  @Column({ name: 'struck_at', type: 'timestamptz', precision: 3, nullable: true }) struckAt!: Date | null;
  @Column({ name: 'struck_by', type: 'uuid', nullable: true }) struckBy!: string | null;
  @Column({ name: 'strike_reason', type: 'text', nullable: true }) strikeReason!: string | null;
}
