import { createHash } from 'node:crypto';
import { stepIssue, type IssueEvent, type IssueState } from '@countersign/domain';
import type { DataSource } from 'typeorm';
import { issueChain } from '../bulletin/issue-chain.js';
import { differences, type Difference } from './differences.js';

/** One issue of a periodical as it is stored, with all that happened. */
type IssueHistory = {
  readonly id: string;
  readonly stored: {
    readonly stage: string;
    readonly state: IssueState;
    /** Of the articles that nobody else may place (B2), sorted. */
    readonly placed: readonly string[];
    readonly published: { readonly number: string; readonly digest: string } | null;
  };
  /** What everybody reads. */
  readonly content: string | null;
  readonly events: readonly { readonly text: string }[];
};
export type ReplayedIssue = {
  readonly issue: string;
  /** Its chain, or its number once it was published. */
  readonly number: string;
  readonly events: number;
  readonly differences: readonly Difference[];
  readonly error?: string;
};

const PAGE = 50;

/** A3, B3: folds the events of every issue and compares with its rows, and with the digest of what was published. */
export async function* replayIssues(source: DataSource): AsyncGenerator<ReplayedIssue> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await source.query<IssueHistory[]>(
      `SELECT i.id, p.content,
              jsonb_build_object('stage', i.stage, 'state', i.state,
                'placed', (SELECT coalesce(jsonb_agg(a.article ORDER BY a.article), '[]')
                             FROM issue_article a WHERE a.issue = i.id),
                'published', CASE WHEN p.issue IS NULL THEN NULL
                               ELSE jsonb_build_object('number', p.number, 'digest', p.digest) END) AS stored,
              (SELECT coalesce(json_agg(json_build_object('text', e.text) ORDER BY e.seq), '[]')
                 FROM record_event e WHERE e.chain = $2 || i.id) AS events
         FROM issue i LEFT JOIN published_issue p ON p.issue = i.id WHERE i.id > $1 ORDER BY i.id LIMIT ${PAGE}`,
      [after, issueChain('')],
    );
    for (const history of page) yield replay(history);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

function replay({ id, stored, content, events }: IssueHistory): ReplayedIssue {
  const named = { issue: id, number: stored.published?.number ?? issueChain(id), events: events.length };
  try {
    const state = events
      .map(({ text }) => (JSON.parse(text) as { readonly what: IssueEvent }).what)
      .reduce<IssueState | null>((before, event) => stepIssue(before, event), null);
    if (!state) return { ...named, differences: [], error: 'there are no events' };
    const { stage, placements, published } = state;
    const replayed = {
      ...{ stage, state, placed: placements.map(({ article }) => article).sort() },
      published: published ? { number: published.number, digest: published.digest } : null,
    };
    const digest = content === null ? null : createHash('sha256').update(content, 'utf8').digest('hex');
    return {
      ...named,
      differences: [
        ...differences(stored, replayed),
        ...differences(digest, published?.digest ?? null, 'content.digest'),
      ],
    };
  } catch (error) {
    return { ...named, differences: [], error: String(error) };
  }
}
