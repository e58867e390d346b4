import { instant } from '@countersign/calendar';
import { DomainError, mayRead } from '@countersign/domain';
import type { Actor, Assignment, FormRevision, SubmissionState, Viewer } from '@countersign/domain';
import { BusinessClock } from '@countersign/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { fileView } from './assemble/form.js';
import type { ExtensionAsked, Screen } from './assemble/screen.js';
import { Wording } from './wording.js';

/** A numbered document as issued; its words are the definition's. */
export type IssuedRow = {
  readonly id: string;
  readonly document: string;
  readonly number: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly issued_at: string;
  readonly valid_until: string | null;
  /** Id of the one that it stands in the place of (D3). */
  readonly supersedes: string | null;
};
/** Everything about it in one file, packed when it had closed. */
type PackageRow = { readonly size: number; readonly digest: string; readonly packed_at: string };
type FileRow = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly digest: string;
  readonly type: string;
};
/** The event of a request for an extension; its fact says which piece of work it made. */
type RequestRow = {
  readonly event: { readonly actor: Actor; readonly at: number; readonly reason: string };
  readonly facts: readonly { readonly type: string; readonly no?: number }[];
};
type Row = FormRevision & {
  readonly id: string;
  readonly seq: number;
  readonly state: Omit<SubmissionState, 'work'>;
  readonly work: Readonly<Record<number, Assignment>>;
  readonly documents: readonly IssuedRow[];
  readonly files: readonly FileRow[];
  readonly requests: readonly RequestRow[];
  readonly revised: Readonly<Record<number, string>>;
  readonly package: PackageRow | null;
};

export type LoadedSubmission = Screen & {
  readonly id: string;
  readonly seq: number;
  readonly documents: readonly IssuedRow[];
  /** Of the closing that is in force; null also while it is being packed. */
  readonly package: PackageRow | null;
};

/** Loads one submission with everything that is shown of it, for somebody who may read it. */
@Injectable()
export class LoadSubmission {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Wording) private readonly wording: Wording,
    @Inject(BusinessClock) private readonly clock: BusinessClock,
  ) {}

  /**
   * @param may - whether it is for these eyes; by the core's rule where nothing else is said
   * @throws DomainError `SUBMISSION_NOT_FOUND`, also for one that is not: that it exists is a fact too
   */
  async run(viewer: Viewer, id: string, may = mayRead): Promise<LoadedSubmission> {
    const row = await this.load(id);
    const state = row && { ...row.state, work: row.work };
    if (!state || !may(state, viewer)) throw new DomainError('SUBMISSION_NOT_FOUND');
    const [words, now] = await Promise.all([this.wording.of([state]), this.clock.now()]);
    const { definition, calendar, organization, portfolios } = words(state);
    const { revision, digest, values, materials } = row;
    return {
      context: {
        ...{ definition, calendar, form: { revision, digest, values, materials } },
        ...(portfolios && { portfolios }),
      },
      ...{ id, state, organization, now: instant(now) },
      viewer: { ...viewer, ...(organization.unit(viewer.unit).kind === 'organization' && { outside: true }) },
      ...{ seq: row.seq, documents: row.documents, package: row.package },
      files: new Map(row.files.map((file) => [file.id, fileView(file)])),
      requests: row.requests.flatMap(requestOf),
      revisedAt: Object.fromEntries(
        Object.entries(row.revised).map(([revision, at]) => [revision, instant(Date.parse(at))]),
      ),
    };
  }

  /** Whether somebody may read it, and no more. @throws DomainError `SUBMISSION_NOT_FOUND` */
  async check(viewer: Viewer, id: string): Promise<void> {
    const row = await this.load(id);
    if (!row || !mayRead({ ...row.state, work: row.work }, viewer))
      throw new DomainError('SUBMISSION_NOT_FOUND');
  }

  private async load(id: string): Promise<Row | undefined> {
    if (!z.guid().safeParse(id).success) return undefined;
    const rows: Row[] = await this.source.query(
      `SELECT s.id, s.seq, s.state, f.revision, f.digest, f.values, f.materials,
              (SELECT jsonb_object_agg(a.no, a.state) FROM assignment a WHERE a.submission = s.id) AS work,
              (SELECT coalesce(jsonb_agg(to_jsonb(d) ORDER BY d.issued_at, d.id), '[]')
                 FROM issued_document d WHERE d.submission = s.id) AS documents,
              (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'id', m.id, 'name', m.name, 'size', m.size, 'digest', m.digest, 'type', m.type)), '[]')
                 FROM submission_file sf JOIN file m ON m.id = sf.file WHERE sf.submission = s.id) AS files,
              (SELECT coalesce(jsonb_agg(e.text::jsonb ORDER BY e.seq), '[]') FROM submission_event e
                WHERE e.submission = s.id AND e.type = 'REQUEST_EXTENSION') AS requests,
              (SELECT jsonb_object_agg(r.revision, r.at) FROM form_revision r WHERE r.submission = s.id) AS revised,
              (SELECT jsonb_build_object('size', p.size, 'digest', p.digest, 'packed_at', p.packed_at)
                 FROM archive_package p WHERE p.submission = s.id AND p.closed_at = s.closed_at
                ORDER BY p.seq DESC LIMIT 1) AS package
         FROM submission s
         JOIN form_revision f ON f.submission = s.id AND f.revision = (s.state -> 'form' ->> 'revision')::int
        WHERE s.id = $1`,
      [id],
    );
    return rows[0];
  }
}

function requestOf({ event, facts }: RequestRow): readonly ExtensionAsked[] {
  const no = facts.find(({ type }) => type === 'extensionAsked')?.no;
  return no === undefined ? [] : [{ no, reason: event.reason, by: event.actor, at: instant(event.at) }];
}
