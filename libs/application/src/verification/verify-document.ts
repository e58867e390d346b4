import { instant, localDateOf, type LocalDate } from '@countersign/calendar';
import type { Text } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { APPROVAL_FORM } from '../print/approval-sheet.js';
import { readCode } from './code.js';

/** All that a code says, to anybody: what stands on the face of the document, and nothing else. */
export type VerifiedDocument = {
  readonly title: Text;
  readonly number: string;
  readonly matter: Text;
  readonly on: LocalDate;
  /** SHA-256 of the document's file, hex; null for the moment between its issue and its drawing. */
  readonly digest: string | null;
  /** The submission that it belongs to was cancelled with cause. */
  readonly isVoid: boolean;
  /** D3: since then another stands in its place. */
  readonly supersededOn: LocalDate | null;
};

type Row = {
  /** Its id in the definition; null for an approval form. */
  readonly document: string | null;
  readonly number: string;
  readonly at: Date;
  readonly definition: string;
  readonly version: number;
  readonly calendar: number;
  readonly ending: string | null;
  readonly superseded: Date | null;
  readonly digest: string | null;
};

const ISSUE: Text = { zh: '刊物', en: 'Issue of a periodical' };

/** Finds the document that bears a code. Needs nobody to be signed in: whoever holds the paper may ask. */
@Injectable()
export class VerifyDocument {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Registry) private readonly registry: Registry,
  ) {}

  /** @returns null where no document bears it */
  async run(typed: string): Promise<VerifiedDocument | null> {
    const code = readCode(typed);
    const row = code && (await this.find(code));
    if (!row) return code ? this.issueOf(code) : null;
    const [{ definition, endings }, calendar] = await Promise.all([
      this.registry.definition(row.definition, row.version),
      this.registry.calendar(row.calendar),
    ]);
    const dayOf = (at: Date): LocalDate => localDateOf(calendar, instant(at.getTime()));
    const title = row.document === null ? null : definition.documents[row.document]?.title;
    return {
      title: title ?? APPROVAL_FORM,
      number: row.number,
      matter: definition.title,
      on: dayOf(row.at),
      digest: row.digest,
      isVoid: row.ending !== null && endings.get(row.ending)?.kind === 'void',
      supersededOn: row.superseded && dayOf(row.superseded),
    };
  }

  /** A periodical's issue bears a code, too. */
  private async issueOf(code: string): Promise<VerifiedDocument | null> {
    const [row] = await this.source.query<Omit<VerifiedDocument, 'title' | 'isVoid' | 'supersededOn'>[]>(
      `SELECT p.number, p.content::jsonb -> 'title' AS matter, p.published_on::text AS "on", w.digest
         FROM published_issue p LEFT JOIN drawn_document w ON w.code = p.code WHERE p.code = $1`,
      [code],
    );
    return row ? { ...row, title: ISSUE, isVoid: false, supersededOn: null } : null;
  }

  private async find(code: string): Promise<Row | undefined> {
    const [row] = await this.source.query<Row[]>(
      `SELECT b.document, coalesce(b.number, s.number) AS number, b.at, s.definition_id AS definition,
              s.definition_version AS version, s.calendar_version AS calendar, s.ending, b.superseded, w.digest
         FROM (SELECT d.code, d.submission, d.document, d.number, d.issued_at AS at, n.issued_at AS superseded
                 FROM issued_document d LEFT JOIN issued_document n ON n.supersedes = d.id WHERE d.code = $1
               UNION ALL
               SELECT code, submission, NULL, NULL, as_of, NULL FROM printed_form WHERE code = $1) AS b
         JOIN submission s ON s.id = b.submission
         LEFT JOIN drawn_document w ON w.code = b.code`,
      [code],
    );
    return row;
  }
}
