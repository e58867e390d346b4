import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is to be drawn or packed in the background; deleted when it is done. */
@Entity({ name: 'paperwork' })
@Check('paperwork_of_one', `(submission IS NULL) <> (issue IS NULL)`)
@Index('paperwork_next', ['nextAt'])
export class PaperworkRow {
  /** The outbox row's. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'paperwork_pkey' }) id!: string;
  /** Null where it is an issue of a periodical. */
  @Column({ type: 'uuid', nullable: true }) submission!: string | null;
  /** The issued document to draw; null: the package. */
  @Column({ type: 'uuid', nullable: true }) document!: string | null;
  /** The published issue to draw. */
  @Column({ type: 'uuid', nullable: true }) issue!: string | null;
  @Column({ name: 'next_at', type: 'timestamptz', precision: 3 }) nextAt!: Date;
  @Column({ type: 'integer', default: 0 }) attempts!: number;
  @Column({ name: 'last_error', type: 'text', nullable: true }) lastError!: string | null;
}

/** An approval form as it was first printed: of one state, as one reader may see it. */
@Entity({ name: 'printed_form' })
@Check('printed_form_code', `code ~ '^[0-9A-F]{32}$'`)
@Check('printed_form_view', `view ~ '^[0-9a-f]{64}$'`)
@Index('printed_form_once', ['submission', 'seq', 'view'], { unique: true })
export class PrintedFormRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'printed_form_pkey' }) code!: string;
  @Column({ type: 'uuid' }) submission!: string;
  /** Of the last event that it shows. */
  @Column({ type: 'integer' }) seq!: number;
  /** SHA-256 of all that it says, hex. */
  @Column({ type: 'text' }) view!: string;
  @Column({ name: 'as_of', type: 'timestamptz', precision: 3 }) asOf!: Date;
  @Column({ name: 'printed_at', type: 'timestamptz', precision: 3 }) printedAt!: Date;
}

/** The bytes that bear a code, of an issued document or a printed form. */
@Entity({ name: 'drawn_document' })
@Check('drawn_document_digest', `digest ~ '^[0-9a-f]{64}$'`)
export class DrawnDocumentRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'drawn_document_pkey' }) code!: string;
  /** SHA-256, hex. */
  @Column({ type: 'text' }) digest!: string;
  /** Bytes. */
  @Column({ type: 'bigint' }) size!: number;
  @Column({ name: 'storage_key', type: 'text' }) storageKey!: string;
  @Column({ name: 'drawn_at', type: 'timestamptz', precision: 3 }) drawnAt!: Date;
}

/** Everything about a submission as it was when it had closed; a second closing makes a second one. */
@Entity({ name: 'archive_package' })
@Check('archive_package_digest', `digest ~ '^[0-9a-f]{64}$'`)
export class ArchivePackageRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'archive_package_pkey' }) submission!: string;
  /** Of the last event that it holds. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'archive_package_pkey' }) seq!: number;
  /** SHA-256, hex. */
  @Column({ type: 'text' }) digest!: string;
  /** Bytes. */
  @Column({ type: 'bigint' }) size!: number;
  @Column({ name: 'storage_key', type: 'text' }) storageKey!: string;
  /** The closing that it is of. */
  @Column({ name: 'closed_at', type: 'timestamptz', precision: 3 }) closedAt!: Date;
  @Column({ name: 'packed_at', type: 'timestamptz', precision: 3 }) packedAt!: Date;
}
