import { issueContent } from '@countersign/domain';
import type { IssueContent, IssueState, Periodical, PoolArticle } from '@countersign/domain';
import type { LocalDate } from '@countersign/calendar';
import type { OrganizationView } from '../queries/organization.js';

/** One way to ask, for a transaction and for a plain connection. */
export type Ask = <Row extends object>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/** All that an issue says, of its state, with the names of now. */
export async function contentOf(
  ask: Ask,
  organization: OrganizationView,
  periodical: Periodical,
  state: IssueState,
  given: { readonly number: string; readonly on: LocalDate } | null,
): Promise<IssueContent> {
  const placed = state.placements.map(({ article }) => article);
  const corrected = state.corrections.map(({ article }) => article);
  const articles = await ask<PoolArticle>(
    'SELECT id, title, body, note, units, pictures FROM article WHERE id = ANY ($1)',
    [placed],
  );
  const published = await ask<{ id: string; title: string; number: string }>(
    `SELECT a.id, a.title, p.number FROM article a JOIN issue_article i ON i.article = a.id
       JOIN published_issue p ON p.issue = i.issue WHERE a.id = ANY ($1)`,
    [corrected],
  );
  return issueContent(
    periodical,
    state,
    {
      articles: new Map(articles.map((one) => [one.id, one])),
      published: new Map(published.map(({ id, title, number }) => [id, { title, number }])),
      nameOf: (unit) => organization.unit(unit).name,
    },
    given,
  );
}
