import { instant } from '@countersign/calendar';
import type { Text, Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { issueText } from '../bulletin/issue-texts.js';
import { delegationText } from '../delegations/delegation-texts.js';
import { invitationText } from '../invitations/tell-of-invitation.js';
import { OWN_NOTICES } from './own-notices.js';
import { Organization } from './organization.js';
import type { OrganizationView } from './organization.js';
import { fillIn } from './assemble/fill-in.js';
import { NOTICE_TEXTS, wordsOf } from './notice-texts.js';
import type { NoticeText } from './notice-texts.js';
import { decodeCursor, pageOf, pageSize } from './page.js';
import type { PageRequest } from './views/common.view.js';
import type { NoticePage, NoticeView } from './views/notice.view.js';
import { whoAsks } from './who-asks.js';
import { Wording } from './wording.js';
import type { Words } from './wording.js';

type Told = {
  readonly id: string;
  readonly notice: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly no: number | null;
  readonly at: Date;
  readonly unread: boolean;
};
/** Of a submission. */
type Row = Told & {
  readonly submission: string;
  readonly title: string;
  readonly number: string;
  readonly definition: { readonly id: string; readonly version: number };
  readonly calendarVersion: number;
};
const cursor = z.tuple([z.iso.datetime(), z.guid()]);
const MINE = `FROM notice n LEFT JOIN notice_read r ON r.notice = n.id AND r.person = $1::uuid WHERE ${OWN_NOTICES}`;

/** What one's post was told, and oneself, the latest first. */
@Injectable()
export class NoticesQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Wording) private readonly wording: Wording,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  async run(viewer: Viewer, page: PageRequest): Promise<NoticePage> {
    const { person, unit, post } = whoAsks(viewer);
    const matters = viewer.matters ?? null;
    const first = pageSize(page);
    const [at, id] = decodeCursor(page.after, cursor) ?? [null, null];
    const [rows, [counted], organization] = await Promise.all([
      this.source.query<(Row | (Told & { readonly submission: null }))[]>(
        `SELECT n.id, n.notice, n.params, n.submission, n.no, n.at, n.unread, s.title, s.number,
                jsonb_build_object('id', s.definition_id, 'version', s.definition_version) AS definition,
                s.calendar_version AS "calendarVersion"
           FROM (SELECT n.*, r.person IS NULL AS unread ${MINE}
                    AND ($5::timestamptz IS NULL OR (n.at, n.id) < ($5, $6::uuid))
                  ORDER BY n.at DESC, n.id DESC LIMIT $7) AS n
           LEFT JOIN submission s ON s.id = n.submission
          ORDER BY n.at DESC, n.id DESC`,
        [person, unit, post, matters, at, id, first + 1],
      ),
      this.source.query<{ n: number }[]>(`SELECT count(*)::int AS n ${MINE} AND r.person IS NULL`, [
        person,
        unit,
        post,
        matters,
      ]),
      this.organization.current(),
    ]);
    const words = await this.wording.of(rows.filter(isOfSubmission));
    const shown = pageOf(
      rows,
      first,
      (row) => [row.at.toISOString(), row.id],
      (row) => (isOfSubmission(row) ? noticeView(row, words(row)) : otherView(row, organization)),
    );
    return { ...shown, unread: counted?.n ?? 0 };
  }
}

const isOfSubmission = (row: Row | (Told & { readonly submission: null })): row is Row =>
  row.submission !== null;

/** About no submission: of a standing delegation (O9), of an issue of a periodical (B4), or of a draft's link (C7). */
function otherView({ id, notice, params, unread, at }: Told, organization: OrganizationView): NoticeView {
  const { title, body } =
    delegationText(notice, params, organization) ??
    issueText(notice, params) ??
    invitationText(notice, params) ??
    UNKNOWN;
  return {
    ...{ id, notice, submission: null, issue: issueOf(params), assignment: null, unread, title, body },
    at: instant(at.getTime()),
  };
}

const issueOf = ({ issue }: Told['params']): string | null => (typeof issue === 'string' ? issue : null);

function noticeView(row: Row, words: Words): NoticeView {
  const text: NoticeText =
    words.definition.definition.notices[row.notice] ?? NOTICE_TEXTS[row.notice] ?? UNKNOWN;
  const named = (words_: Text) => {
    const values = (language: 'zh' | 'en') => ({
      ...wordsOf(row.params, words, language),
      ...{ title: row.title, number: row.number },
    });
    return { zh: fillIn(words_, values('zh')).zh, en: fillIn(words_, values('en')).en };
  };
  return {
    ...{ id: row.id, notice: row.notice, submission: row.submission, issue: null, assignment: row.no },
    unread: row.unread,
    ...{ title: named(text.title), body: named(text.body) },
    at: instant(row.at.getTime()),
  };
}

/** A notice of a later release, read by an earlier one. */
const UNKNOWN: NoticeText = {
  title: { zh: '通知', en: 'Notice' },
  body: { zh: '“{title}”（{number}）有新的进展。', en: 'There is news of “{title}” ({number}).' },
};
