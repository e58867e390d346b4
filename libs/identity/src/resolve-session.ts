import { instant } from '@countersign/calendar';
import { isInForce } from '@countersign/domain';
import type { Delegation } from '@countersign/domain';
import { GIVER_HOLDS, TERMS, delegationOf } from '@countersign/persistence';
import type { Role } from '@countersign/persistence';
import { BusinessClock } from '@countersign/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DelegatedPost, HeldPost, Session } from './session.js';
import { hashOf } from './token.js';

/** A decision must not pay a round trip for who decides; what another process changed is seen this much later. */
const FRESH_MS = 1_000;
const MAX_CACHED = 10_000;

type Given = DelegatedPost & { readonly terms: Delegation; readonly isHeld: boolean };
type SessionRow = {
  readonly person: string;
  readonly account: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  /** By which one acts in another's post. */
  readonly delegation: string | null;
  readonly posts: readonly HeldPost[] | null;
  readonly roles: readonly Role[];
  /** Those that may be in force, and the session's own. */
  readonly given: readonly Given[];
  /** The business clock's. */
  readonly now: number;
};

/** Who a token belongs to. Null where it is unknown, expired, or the post it acts in is no longer held. */
@Injectable()
export class ResolveSession {
  private readonly cached = new Map<string, { readonly answer: Promise<Session | null>; untilMs: number }>();

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(BusinessClock) private readonly clock: BusinessClock,
  ) {}

  run(token: string | null): Promise<Session | null> {
    if (token === null) return Promise.resolve(null);
    const tokenHash = hashOf(token);
    const key = tokenHash.toString('base64');
    const known = this.cached.get(key);
    if (known && known.untilMs > performance.now()) return known.answer;
    const answer = this.load(tokenHash);
    // The promise is kept, so that requests that come together ask once; not one that failed.
    answer.catch(() => this.cached.delete(key));
    this.cached.delete(key);
    this.cached.set(key, { answer, untilMs: performance.now() + FRESH_MS });
    if (this.cached.size > MAX_CACHED) this.dropOldest();
    return answer;
  }

  /** After a sign-out or a change of post: the next request asks anew. */
  forget(tokenHash: Buffer): void {
    this.cached.delete(tokenHash.toString('base64'));
  }

  private dropOldest(): void {
    const [oldest] = this.cached.keys();
    if (oldest !== undefined) this.cached.delete(oldest);
  }

  private async load(tokenHash: Buffer): Promise<Session | null> {
    const [row] = await this.source.query<SessionRow[]>(
      `SELECT p.id AS person, p.account, p.name, s.unit, s.post, s.delegation,
              (SELECT jsonb_agg(jsonb_build_object('unit', a.unit, 'post', a.post) ORDER BY a.rank, a.unit, a.post)
                 FROM appointment a WHERE a.person = p.id) AS posts,
              coalesce((SELECT jsonb_agg(r.role ORDER BY r.role) FROM role_grant r WHERE r.person = p.id), '[]') AS roles,
              coalesce((SELECT jsonb_agg(jsonb_build_object(
                          'delegation', d.id, 'unit', d.unit, 'post', d.post, 'person', d.giver, 'name', b.name,
                          'untilOn', d.until_on, 'matters', d.matters, 'terms', ${TERMS}, 'isHeld', ${GIVER_HOLDS})
                          ORDER BY d.given_at, d.id)
                 FROM delegation d JOIN person b ON b.id = d.giver
                WHERE d.delegate = p.id AND (d.id = s.delegation OR d.ended_at IS NULL AND d.ends_at > t.now)), '[]') AS given,
              epoch_ms(t.now)::float8 AS now
         FROM session s
         JOIN person p ON p.id = s.person AND p.active
         LEFT JOIN appointment held ON held.person = s.person AND held.unit = s.unit AND held.post = s.post
         CROSS JOIN (SELECT time_now($2) AS now) AS t
        WHERE s.token_hash = $1 AND s.expires_at > clock_timestamp()
          AND (held.person IS NOT NULL OR s.delegation IS NOT NULL)`,
      [tokenHash, this.clock.manual],
    );
    return row ? sessionOf(row) : null;
  }
}

function sessionOf({ unit, post, delegation, given, now, posts, ...rest }: SessionRow): Session {
  const all = given.map(({ terms, isHeld, ...delegated }) => ({
    ...delegated,
    isInForce: isHeld && isInForce(delegationOf(terms), instant(now)),
  }));
  const actingFor = all.find((one) => one.delegation === delegation) ?? null;
  const delegated = all.flatMap(({ isInForce: isOpen, ...one }) => (isOpen ? [one] : []));
  return { ...rest, posts: posts ?? [], acting: { unit, post }, actingFor, delegated };
}
