import { instant } from '@countersign/calendar';
import type { Instant } from '@countersign/calendar';
import { readsCopies } from '@countersign/domain';
import type { Actor, Text, Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LoadSubmission } from './load-submission.js';
import type { SignerView, UnitView } from './views/common.view.js';

/** Somebody of those it was given to has read it. */
export type ReadingView = { readonly name: string; readonly at: Instant };
/** Who was given it to read (O4), and who of them has read it. */
export type CopyView = {
  readonly unit: UnitView;
  /** Null: any post of the unit. */
  readonly postTitle: Text | null;
  readonly at: Instant;
  readonly readings: readonly ReadingView[];
};
/** That it was given to the viewer's post. */
export type OwnCopyView = {
  readonly at: Instant;
  /** Null: the process itself gave it. */
  readonly by: SignerView | null;
  readonly note: string | null;
  readonly readAt: Instant | null;
};
export type CopiesView = { readonly nodes: readonly CopyView[]; readonly own: OwnCopyView | null };

type CopyRow = {
  readonly unit: string;
  readonly post: string;
  readonly at: number;
  readonly readings: readonly { readonly name: string; readonly at: number }[];
};
type OwnRow = {
  readonly at: number;
  readonly actor: Actor | null;
  readonly note: string | null;
  readonly readAt: number | null;
};

/** To whom a submission was given to read, and who has read it. */
@Injectable()
export class CopiesQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(LoadSubmission) private readonly load: LoadSubmission,
  ) {}

  /** @throws DomainError `SUBMISSION_NOT_FOUND` */
  async run(viewer: Viewer, submission: string): Promise<CopiesView> {
    const { state, organization, viewer: reader } = await this.load.run(viewer, submission);
    const [rows, [own]] = await Promise.all([
      readsCopies(state, reader) ? this.copies(submission) : [],
      this.own(viewer, submission),
    ]);
    return {
      nodes: rows.map(({ unit, post, at, readings }) => ({
        unit: organization.unit(unit),
        postTitle: post === '' ? null : organization.postTitle(unit, post),
        at: instant(at),
        readings: readings.map((reading) => ({ name: reading.name, at: instant(reading.at) })),
      })),
      own: own
        ? {
            at: instant(own.at),
            by: own.actor && organization.signer(own.actor),
            note: own.note,
            readAt: own.readAt === null ? null : instant(own.readAt),
          }
        : null,
    };
  }

  /** A person reads for the post that he holds, or that was left to him when he read (O9). */
  private copies(submission: string): Promise<CopyRow[]> {
    return this.source.query(
      `SELECT c.unit, c.post, epoch_ms(c.at)::float8 AS at,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('name', x.name, 'at', epoch_ms(r.at)) ORDER BY r.at, x.id), '[]')
                 FROM copy_read r JOIN person x ON x.id = r.person
                WHERE r.submission = c.submission
                  AND (EXISTS (SELECT FROM appointment a WHERE a.person = r.person AND a.unit = c.unit
                                  AND c.post IN ('', a.post))
                    OR EXISTS (SELECT FROM delegation d WHERE d.delegate = r.person AND d.unit = c.unit
                                  AND c.post IN ('', d.post)))) AS readings
         FROM copy c WHERE c.submission = $1 ORDER BY c.at, c.unit, c.post`,
      [submission],
    );
  }

  /** What one's post was given; by whom and with which words, where a person gave it. */
  private own({ person, unit, post }: Viewer, submission: string): Promise<OwnRow[]> {
    return this.source.query(
      `SELECT epoch_ms(c.at)::float8 AS at, e.event -> 'actor' AS actor, e.event ->> 'reason' AS note,
              epoch_ms(r.at)::float8 AS "readAt"
         FROM copy c
         LEFT JOIN copy_read r ON r.submission = c.submission AND r.person = $2
         LEFT JOIN LATERAL (
           SELECT v.text::jsonb -> 'event' AS event FROM submission_event v
            WHERE v.submission = c.submission AND v.type = 'CIRCULATE'
              AND EXISTS (SELECT FROM jsonb_array_elements(v.text::jsonb #> '{event,to}') AS t(to_whom)
                           WHERE t.to_whom ->> 'unit' = c.unit AND coalesce(t.to_whom ->> 'post', '') = c.post)
            ORDER BY v.seq LIMIT 1) AS e ON true
        WHERE c.submission = $1 AND c.unit = $3 AND c.post IN ('', $4)
        ORDER BY c.at, c.post DESC LIMIT 1`,
      [submission, person, unit, post],
    );
  }
}
