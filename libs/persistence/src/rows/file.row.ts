import type { LocalDate } from '@countersign/calendar';
import type { FilledIn } from '@countersign/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ name: 'draft' })
@Index('draft_of_person', ['person', 'savedAt'])
export class DraftRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'draft_pkey' }) id!: string;
  @Column({ type: 'uuid' }) person!: string;
  @Column({ type: 'text' }) unit!: string;
  @Column({ type: 'text' }) matter!: string;
  @Column({ type: 'jsonb' }) form!: Readonly<Record<string, unknown>>;
  @Column({ type: 'jsonb' }) materials!: readonly { readonly material: string; readonly file: string }[];
  /** C4: what it will name as related, by id. */
  @Column({ type: 'jsonb' }) related!: readonly string[];
  /** C5: the submission whose values and materials it was begun with. */
  @Column({ name: 'converted_from', type: 'uuid', nullable: true }) convertedFrom!: string | null;
  /** C7: what came from the investor, with when. */
  @Column({ name: 'filled_in', type: 'jsonb' }) filledIn!: readonly FilledIn[];
  @Column({ type: 'integer' }) version!: number;
  @Column({ name: 'saved_at', type: 'timestamptz', precision: 3 }) savedAt!: Date;
}

@Entity({ name: 'file' })
@Check('file_digest', `digest ~ '^[0-9a-f]{64}$'`)
export class FileRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'file_pkey' }) id!: string;
  @Column({ type: 'text' }) name!: string;
  /** Bytes. */
  @Column({ type: 'bigint' }) size!: number;
  /** SHA-256, hex. */
  @Column({ type: 'text' }) digest!: string;
  @Column({ type: 'text' }) type!: string;
  @Column({ name: 'storage_key', type: 'text' }) storageKey!: string;
  @Column({ type: 'uuid' }) person!: string;
  @Column({ type: 'text' }) unit!: string;
  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 }) createdAt!: Date;
}

/** A content whose row was cleared away, until storage has let go of it as well. */
@Entity({ name: 'discarded_content' })
export class DiscardedContentRow {
  @PrimaryColumn({ name: 'storage_key', type: 'text', primaryKeyConstraintName: 'discarded_content_pkey' })
  storageKey!: string;
}

/** Attached to a submission: who may read it may read the file. */
@Entity({ name: 'submission_file' })
@Index('submission_file_of_file', ['file'])
export class SubmissionFileRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'submission_file_pkey' }) submission!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'submission_file_pkey' }) file!: string;
}

/** A numbered document, made by the system in the act that decided. */
@Entity({ name: 'issued_document' })
@Check('issued_document_edition', `edition > 0`)
@Index('issued_document_number', ['number', 'edition'], { unique: true })
@Index('issued_document_once_superseded', ['supersedes'], { unique: true })
@Index('issued_document_code', ['code'], { unique: true })
@Index('issued_document_of_submission', ['submission'])
export class IssuedDocumentRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'issued_document_pkey' }) id!: string;
  @Column({ type: 'uuid' }) submission!: string;
  /** Its id in the definition. */
  @Column({ type: 'text' }) document!: string;
  @Column({ type: 'text' }) number!: string;
  /** D3: issued again under the number that it had, 2 and so on. */
  @Column({ type: 'integer', default: 1 }) edition!: number;
  /** By which anybody can verify it. */
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'jsonb' }) params!: Readonly<Record<string, string | number>>;
  @Column({ name: 'issued_at', type: 'timestamptz', precision: 3 }) issuedAt!: Date;
  @Column({ name: 'valid_until', type: 'date', nullable: true }) validUntil!: LocalDate | null;
  /** The one that it stands in the place of. */
  @Column({ type: 'uuid', nullable: true }) supersedes!: string | null;
}
