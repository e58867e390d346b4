import { instant } from '@countersign/calendar';
import {
  DomainError,
  audiencesOfMentioned,
  audiencesRead,
  audiencesWritten,
  standsApart,
  withdrawableUntil,
} from '@countersign/domain';
import type { Actor, Audience, Mention, SubmissionState, Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Moment } from '../queries/moment.js';
import { Organization } from '../queries/organization.js';
import type { OrganizationView } from '../queries/organization.js';
import { decodeCursor, pageOf, pageSize } from '../queries/page.js';
import type { PageRequest } from '../queries/views/common.view.js';
import type { CommentPage, CommentView, MentionView, MentionableView } from './comment.view.js';
import { IN_BUSINESS } from './mentioned.js';
import { submissionStates } from './submission-states.js';

type Row = {
  readonly id: string;
  readonly seq: number;
  readonly audience: Audience;
  readonly text: string;
  readonly mentions: readonly (Mention & { readonly name: string | null })[];
  readonly actor: Actor;
  readonly at: number;
  readonly withdrawnAt: number | null;
};
type Holder = Required<Mention> & { readonly name: string; readonly roles: readonly string[] };
const cursor = z.tuple([z.int32()]);

/** What was said beside a submission (C1), the latest first. */
@Injectable()
export class CommentsQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Moment) private readonly moment: Moment,
  ) {}

  /** @throws DomainError `SUBMISSION_NOT_FOUND` */
  async run(viewer: Viewer, submission: string, page: PageRequest): Promise<CommentPage> {
    const first = pageSize(page);
    const [before] = decodeCursor(page.after, cursor) ?? [null];
    const [state, organization, { now }] = await Promise.all([
      this.state(submission),
      this.organization.current(),
      this.moment.now(),
    ]);
    const isOutside = organization.unit(viewer.unit).kind === 'organization';
    const read = state ? audiencesRead(state, viewer, isOutside) : [];
    if (!state || read.length === 0) throw new DomainError('SUBMISSION_NOT_FOUND');
    const [rows, [counted]] = await Promise.all([
      this.rows(submission, read, before, first + 1),
      this.source.query<{ n: number }[]>(
        'SELECT count(*)::int AS n FROM comment WHERE submission = $1 AND audience = ANY ($2)',
        [submission, read],
      ),
    ]);
    return {
      ...pageOf(
        rows,
        first,
        ({ seq }) => [seq],
        (row) => commentView(row, viewer, organization, now),
      ),
      totalCount: counted?.n ?? 0,
      mayWrite: audiencesWritten(state, viewer, isOutside),
    };
  }

  /** Everybody whom a comment may mention: who may read it. @throws DomainError `SUBMISSION_NOT_FOUND` */
  async mentionable(viewer: Viewer, submission: string): Promise<readonly MentionableView[]> {
    const [state, organization] = await Promise.all([this.state(submission), this.organization.current()]);
    const isOutside = (unit: string) => organization.unit(unit).kind === 'organization';
    const written =
      state && !standsApart(viewer.roles) ? audiencesWritten(state, viewer, isOutside(viewer.unit)) : [];
    if (!state || written.length === 0) throw new DomainError('SUBMISSION_NOT_FOUND');
    const holders = await this.source.query<Holder[]>(
      `SELECT a.unit, a.post, x.id AS person, x.name,
              ARRAY(SELECT g.role FROM role_grant g WHERE g.person = x.id) AS roles
         FROM appointment a JOIN person x ON x.id = a.person JOIN unit u ON u.id = a.unit
        WHERE ${IN_BUSINESS} ORDER BY u.kind, a.unit, a.post, x.account`,
    );
    const mention = ({
      roles,
      name,
      ...who
    }: Mention & { roles: readonly string[]; name: string | null }) => ({
      ...mentionView({ ...who, name }, organization),
      audiences: audiencesOfMentioned(state, who, { isOutside: isOutside(who.unit), roles }).filter((one) =>
        written.includes(one),
      ),
    });
    const posts = holders.filter(
      ({ unit, post }, index) => holders.findIndex((one) => one.unit === unit && one.post === post) === index,
    );
    return [
      ...posts.map(({ unit, post }) => mention({ unit, post, roles: [], name: null })),
      ...holders.filter(({ person }) => person !== viewer.person).map(mention),
    ].filter(({ audiences }) => audiences.length > 0);
  }

  private async state(id: string): Promise<SubmissionState | undefined> {
    if (!z.guid().safeParse(id).success) return undefined;
    const [read] = await submissionStates((text, values) => this.source.query(text, [...values]), [id]);
    return read?.state;
  }

  private rows(submission: string, read: readonly Audience[], before: number | null, most: number) {
    return this.source.query<Row[]>(
      `SELECT c.id, c.seq, c.audience, c.text, c.actor, epoch_ms(c.at)::float8 AS at,
              epoch_ms(w.at)::float8 AS "withdrawnAt",
              (SELECT coalesce(jsonb_agg(m || jsonb_build_object('name', x.name) ORDER BY n), '[]')
                 FROM jsonb_array_elements(c.mentions) WITH ORDINALITY AS mention (m, n)
                 LEFT JOIN person x ON x.id::text = m ->> 'person') AS mentions
         FROM comment c LEFT JOIN comment_withdrawal w ON w.comment = c.id
        WHERE c.submission = $1 AND c.audience = ANY ($2) AND ($3::int IS NULL OR c.seq < $3)
        ORDER BY c.seq DESC LIMIT $4`,
      [submission, read, before, most],
    );
  }
}

function commentView(
  { id, audience, text, mentions, actor, at, withdrawnAt }: Row,
  viewer: Viewer,
  organization: OrganizationView,
  now: number,
): CommentView {
  const isWithdrawn = withdrawnAt !== null;
  const mine = actor.person === viewer.person;
  const until = withdrawableUntil(at);
  return {
    ...{ id, audience, mine },
    text: isWithdrawn ? null : text,
    mentions: isWithdrawn ? [] : mentions.map((one) => mentionView(one, organization)),
    by: organization.signer(actor),
    at: instant(at),
    withdrawnAt: isWithdrawn ? instant(withdrawnAt) : null,
    withdrawableUntil: mine && !isWithdrawn && now <= until ? instant(until) : null,
  };
}

function mentionView(
  { unit, post, person, name }: Mention & { readonly name: string | null },
  organization: OrganizationView,
): MentionView {
  return { post: organization.post({ unit, post }), person: person ?? null, name };
}
