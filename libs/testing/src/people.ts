import type { Actor } from '@countersign/domain';
import type { DataSource } from 'typeorm';

/** The demonstration's people in the posts they act in, by account. */
export async function actorsOf(source: DataSource): Promise<(account: string) => Actor> {
  const rows = await source.query<(Actor & { account: string })[]>(
    `SELECT DISTINCT ON (p.account) p.account, p.id AS person, p.name, a.unit, a.post
     FROM person p JOIN appointment a ON a.person = p.id ORDER BY p.account, a.rank`,
  );
  const known = new Map(rows.map(({ account, ...actor }) => [account, actor]));
  return (account) => {
    const actor = known.get(account);
    if (!actor) throw new Error(`there is no account ${account}`);
    return actor;
  };
}
