import type { Role } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HeldPost, Session } from './session.js';
import { hashOf } from './token.js';

/** A decision must not pay a round trip for who decides; what another process changed is seen this much later. */
const FRESH_MS = 1_000;
const MAX_CACHED = 10_000;

type SessionRow = {
  readonly person: string;
  readonly account: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  readonly posts: readonly HeldPost[];
  readonly roles: readonly Role[];
};

/** Who a token belongs to. Null where it is unknown, expired, or the post it acts in is no longer held. */
@Injectable()
export class ResolveSession {
  private readonly cached = new Map<string, { readonly answer: Promise<Session | null>; untilMs: number }>();

  constructor(@Inject(DataSource) private readonly source: DataSource) {}

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
      `SELECT p.id AS person, p.account, p.name, s.unit, s.post,
              (SELECT jsonb_agg(jsonb_build_object('unit', a.unit, 'post', a.post) ORDER BY a.rank, a.unit, a.post)
                 FROM appointment a WHERE a.person = p.id) AS posts,
              coalesce((SELECT jsonb_agg(r.role ORDER BY r.role) FROM role_grant r WHERE r.person = p.id), '[]') AS roles
         FROM session s
         JOIN person p ON p.id = s.person AND p.active
         JOIN appointment held ON held.person = s.person AND held.unit = s.unit AND held.post = s.post
        WHERE s.token_hash = $1 AND s.expires_at > clock_timestamp()`,
      [tokenHash],
    );
    if (!row) return null;
    const { unit, post, ...rest } = row;
    return { ...rest, acting: { unit, post } };
  }
}
