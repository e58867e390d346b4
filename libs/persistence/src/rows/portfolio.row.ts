import type { PortfolioTable } from '@countersign/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Immutable: a change is a new version. */
@Entity({ name: 'portfolio' })
@Check('portfolio_version', 'version > 0')
export class PortfolioRow {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'portfolio_pkey' }) version!: number;
  @Column({ type: 'json' }) body!: PortfolioTable;
  /** Of the business clock: what is decided from then on is decided by it. */
  @Column({ name: 'published_at', type: 'timestamptz', precision: 3 }) publishedAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3 }) recordedAt!: Date;
  /** Null: shipped with the system. */
  @Column({ name: 'published_by', type: 'uuid', nullable: true }) publishedBy!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
}
