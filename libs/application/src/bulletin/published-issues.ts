import { DomainError } from '@countersign/domain';
import type { IssueContent, Periodical } from '@countersign/domain';
import type { LocalDate } from '@countersign/calendar';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { Periodicals } from './periodicals.js';

export type IssueNumber = { readonly periodical: string; readonly year: number; readonly n: number };
export type ListedIssue = IssueNumber & {
  readonly number: string;
  readonly on: LocalDate;
  readonly articles: number;
};
export type PublishedIssue = IssueNumber & {
  readonly number: string;
  /** As it was hashed, to the letter. */
  readonly text: string;
  readonly content: IssueContent;
  readonly digest: string;
  readonly code: string;
};
export type PublishedPicture = {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly storageKey: string;
};

const COLUMNS = 'periodical, year, n, number, content AS text, digest, code';
/** As far as a page of years lists them. */
const MOST = 500;

/** What everybody may read, signed in or not. */
@Injectable()
export class PublishedIssues {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Periodicals) private readonly periodicals: Periodicals,
  ) {}

  /** The latest first. @throws DomainError `PERIODICAL_UNKNOWN` */
  async list(
    id: string,
  ): Promise<{ readonly periodical: Periodical; readonly issues: readonly ListedIssue[] }> {
    const periodical = await this.periodicals.latest(id);
    const issues = await this.source.query<ListedIssue[]>(
      `SELECT p.periodical, p.year, p.n, p.number, p.published_on::text AS "on",
              (SELECT count(*)::integer FROM issue_article a WHERE a.issue = p.issue) AS articles
         FROM published_issue p WHERE p.periodical = $1 ORDER BY p.year DESC, p.n DESC LIMIT ${MOST}`,
      [id],
    );
    return { periodical, issues };
  }

  /** @throws DomainError `ISSUE_NOT_FOUND` */
  find({ periodical, year, n }: IssueNumber): Promise<PublishedIssue> {
    return this.one('periodical = $1 AND year = $2 AND n = $3', [periodical, year, n]);
  }

  /** By its id. @throws DomainError `ISSUE_NOT_FOUND` */
  byId(issue: string): Promise<PublishedIssue> {
    return this.one('issue = $1', [issue]);
  }

  /** A picture that stands in it, and no other file. @throws DomainError `FILE_NOT_FOUND` */
  async picture(issue: PublishedIssue, file: string): Promise<PublishedPicture> {
    const shown = picturesOf(issue.content).some((picture) => picture.file === file);
    const [row] = shown && isUuid(file) ? await this.files([file]) : [];
    if (!row) throw new DomainError('FILE_NOT_FOUND');
    return row;
  }

  /** The stored files of its pictures, by id. */
  async pictures(content: IssueContent): Promise<ReadonlyMap<string, PublishedPicture>> {
    const rows = await this.files(picturesOf(content).map(({ file }) => file));
    return new Map(rows.map((row) => [row.id, row]));
  }

  private files(ids: readonly string[]): Promise<readonly (PublishedPicture & { readonly id: string })[]> {
    return this.source.query(
      'SELECT id, name, type, size::float8 AS size, storage_key AS "storageKey" FROM file WHERE id = ANY ($1::uuid[])',
      [ids],
    );
  }

  private async one(where: string, values: readonly unknown[]): Promise<PublishedIssue> {
    const [row] = await this.source.query<Omit<PublishedIssue, 'content'>[]>(
      `SELECT ${COLUMNS} FROM published_issue WHERE ${where}`,
      [...values],
    );
    if (!row) throw new DomainError('ISSUE_NOT_FOUND');
    return { ...row, content: JSON.parse(row.text) as IssueContent };
  }
}

const picturesOf = ({ columns }: IssueContent) =>
  columns.flatMap(({ articles }) => articles.flatMap(({ pictures }) => pictures));
