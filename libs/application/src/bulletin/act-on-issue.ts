import { createHash } from 'node:crypto';
import { instant, localDateOf } from '@countersign/calendar';
import type { Instant } from '@countersign/calendar';
import { DomainError, issueRefusal, stepIssue } from '@countersign/domain';
import type {
  Actor,
  ArticleFacts,
  Correction,
  IssueAct,
  IssueEvent,
  IssueState,
  Periodical,
  Placement,
} from '@countersign/domain';
import { Registry, UnitOfWork, appendRecord, canonical, numberIn, seriesOf } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { v7, validate as isUuid } from 'uuid';
import { Organization } from '../queries/organization.js';
import { assertStorable } from '../step/storable.js';
import { newCode } from '../verification/code.js';
import { issueChain } from './issue-chain.js';
import { contentOf } from './issue-sources.js';
import { Periodicals } from './periodicals.js';
import { tellOfIssue } from './tell-of-issue.js';

/** What a person does to an issue that there is. */
export type IssueRequest =
  | {
      readonly type: 'ARRANGE';
      readonly placements: readonly Placement[];
      readonly corrections: readonly Correction[];
    }
  | { readonly type: 'PRESENT' | 'SIGN' | 'PUBLISH' }
  | { readonly type: 'RETURN' | 'DISCARD'; readonly reason: string };

/** Assembling, signing and publishing an issue: lock, ask the core, save. */
@Injectable()
export class ActOnIssue {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Periodicals) private readonly periodicals: Periodicals,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Registry) private readonly registry: Registry,
  ) {}

  /** @returns its id. @throws DomainError `NOT_THE_DESK`, `PERIODICAL_UNKNOWN` */
  async begin(by: Actor, periodicalId: string): Promise<string> {
    const periodical = await this.periodicals.latest(periodicalId);
    const { id, version } = periodical;
    const issue = v7();
    await this.work.run(async (transaction) => {
      const event: IssueEvent = {
        ...{ type: 'BEGIN', by, at: await timeNow(transaction), periodical: { id, version } },
      };
      assertAllowed(periodical, null, event, issue, {});
      const state = stepIssue(null, event);
      await transaction.query({
        name: 'begin_issue',
        text: 'INSERT INTO issue (id, periodical, stage, state, begun_at) VALUES ($1, $2, $3, $4, $5)',
        values: [issue, id, state.stage, JSON.stringify(state), new Date(event.at)],
      });
      await record(transaction, issue, event);
    });
    return issue;
  }

  /**
   * @param seen - the version that was looked at
   * @throws DomainError why it is not allowed (`issueRefusal`), `ISSUE_NOT_FOUND`
   */
  async run(by: Actor, issue: string, seen: number, request: IssueRequest): Promise<void> {
    assertStorable(request, 'input');
    if (!isUuid(issue)) throw new DomainError('ISSUE_NOT_FOUND');
    await this.work.run(async (transaction) => {
      const state = await lock(transaction, issue);
      const periodical = await this.periodicals.version(transaction, state.periodical);
      const act: IssueAct = { ...request, by, at: await timeNow(transaction) };
      const articles = act.type === 'ARRANGE' ? await factsOf(transaction, act) : {};
      assertAllowed(periodical, state, act, issue, articles, seen);
      if (act.type === 'PUBLISH') return this.publish(transaction, periodical, issue, state, act);
      const next = stepIssue(state, act);
      await save(transaction, issue, next);
      await place(transaction, issue, next);
      await record(transaction, issue, act);
      await tellOfIssue(transaction, periodical, issue, next, act);
    });
  }

  /** B3: numbered now, without gaps; hashed as it reads now, and never changed after. */
  private async publish(
    transaction: Transaction,
    periodical: Periodical,
    issue: string,
    state: IssueState,
    { by, at }: IssueAct,
  ): Promise<void> {
    const on = localDateOf(await this.registry.currentCalendar(), at);
    const year = Number(on.slice(0, 4));
    const series = seriesOf(periodical.numbering, year);
    const [given] = await transaction.query<{ n: number }>({
      name: 'next_issue',
      text: 'SELECT next_number($1) AS n',
      values: [`issue ${periodical.id} ${series.series}`],
    });
    const n = given!.n;
    const number = numberIn(series, n);
    const ask = <Row extends object>(text: string, values: readonly unknown[]) =>
      transaction.query<Row>({
        name: `issue_${createHash('sha1').update(text).digest('hex')}`,
        text,
        values,
      });
    const organization = await this.organization.current();
    const content = canonical(await contentOf(ask, organization, periodical, state, { number, on }));
    const digest = createHash('sha256').update(content, 'utf8').digest('hex');
    const event: IssueEvent = { type: 'PUBLISH', by, at, on, year, n, number, digest };
    await save(transaction, issue, stepIssue(state, event));
    await transaction.query({
      name: 'publish_issue',
      text: `INSERT INTO published_issue (issue, periodical, year, n, number, published_on, content, digest, code, published_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      values: [issue, periodical.id, year, n, number, on, content, digest, newCode(), new Date(at)],
    });
    await transaction.query({
      name: 'draw_issue',
      text: 'INSERT INTO paperwork (id, issue, next_at) VALUES ($1, $2, clock_timestamp())',
      values: [v7(), issue],
    });
    await record(transaction, issue, event);
  }
}

function assertAllowed(
  periodical: Periodical,
  state: IssueState | null,
  act: IssueAct,
  issue: string,
  articles: Readonly<Record<string, ArticleFacts>>,
  seen?: number,
): void {
  const facts = { issue, articles, ...(seen !== undefined && { seen }) };
  const reason = issueRefusal(periodical, state, act, facts);
  if (reason) throw new DomainError(reason.code, reason.details);
}

async function lock(transaction: Transaction, issue: string): Promise<IssueState> {
  const [row] = await transaction.query<{ state: IssueState }>({
    name: 'lock_issue',
    text: 'SELECT state FROM issue WHERE id = $1 FOR NO KEY UPDATE',
    values: [issue],
  });
  if (!row) throw new DomainError('ISSUE_NOT_FOUND');
  return row.state;
}

async function timeNow(transaction: Transaction): Promise<Instant> {
  const [row] = await transaction.query<{ now: number }>({
    name: 'issue_time',
    text: 'SELECT epoch_ms(time_now($1))::float8 AS now',
    values: [transaction.manualClock],
  });
  return instant(row!.now);
}

async function factsOf(
  transaction: Transaction,
  { placements, corrections }: IssueAct & { type: 'ARRANGE' },
): Promise<Readonly<Record<string, ArticleFacts>>> {
  const ids = [...placements, ...corrections].map(({ article }) => article).filter((id) => isUuid(id));
  const rows = await transaction.query<ArticleFacts & { id: string }>({
    name: 'article_facts',
    text: `SELECT a.id, a.clearance IS NOT NULL AS "isCleared", i.issue, p.issue IS NOT NULL AS "isPublished"
             FROM article a LEFT JOIN issue_article i ON i.article = a.id
             LEFT JOIN published_issue p ON p.issue = i.issue WHERE a.id = ANY ($1::uuid[])`,
    values: [ids],
  });
  return Object.fromEntries(rows.map(({ id, ...facts }) => [id, facts]));
}

async function save(transaction: Transaction, issue: string, state: IssueState): Promise<void> {
  await transaction.query({
    name: 'save_issue',
    text: 'UPDATE issue SET state = $2, stage = $3 WHERE id = $1',
    values: [issue, JSON.stringify(state), state.stage],
  });
}

/** B2: two who place one article at the same time wait for each other; the later one is told. */
async function place(transaction: Transaction, issue: string, { placements }: IssueState): Promise<void> {
  const ids = placements.map(({ article }) => article).sort();
  await transaction.query({
    name: 'unplace_articles',
    text: 'DELETE FROM issue_article WHERE issue = $1 AND article <> ALL ($2::uuid[])',
    values: [issue, ids],
  });
  await transaction.query({
    name: 'place_articles',
    text: `INSERT INTO issue_article (article, issue) SELECT article, $1::uuid FROM unnest($2::uuid[]) AS article
           ON CONFLICT DO NOTHING`,
    values: [issue, ids],
  });
  const [held] = await transaction.query<{ n: number }>({
    name: 'placed_articles',
    text: 'SELECT count(*)::integer AS n FROM issue_article WHERE issue = $1',
    values: [issue],
  });
  if (held?.n !== ids.length)
    throw new DomainError('ALREADY_PLACED', [{ path: 'placements', problem: 'elsewhere' }]);
}

async function record(transaction: Transaction, issue: string, event: IssueEvent): Promise<void> {
  const { type, by } = event;
  await appendRecord(transaction, { chain: issueChain(issue), type, actor: by.person, what: event });
}
