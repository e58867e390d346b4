import { DomainError, chainOf, checkConversion, definitionSchema, partiesOf } from '@countersign/domain';
import type { Problem, ProcessDefinition, Viewer } from '@countersign/domain';
import { UnitOfWork, appendRecord, canonical } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { assertAdministrator } from './administrator.js';
import { readDefinition } from './read-definition.js';

export type Published = { readonly id: string; readonly version: number; readonly isNew: boolean };

/** Publishes a version of a process definition. What is published never changes: a change is a new version. */
@Injectable()
export class PublishDefinition {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** The same again is harmless. `by` null: the installation itself. @throws DomainError `DEFINITION_INVALID` with all that is wrong, `NOT_AN_ADMINISTRATOR` */
  async run(by: Viewer | null, body: unknown): Promise<Published> {
    if (by) assertAdministrator(by);
    const { definition, problems } = readDefinition(body);
    if (!definition) throw new DomainError('DEFINITION_INVALID', problems);
    const { id, version } = definition;
    const actor = by?.person ?? null;
    return this.work.run(async (transaction) => {
      await assertConvertible(transaction, definition);
      const missing = [
        ...(await missingPosts(transaction, definition)),
        ...(await missingPortfolios(transaction, definition)),
      ];
      if (missing.length > 0) throw new DomainError('DEFINITION_INVALID', missing);
      const inserted = await transaction.query({
        name: 'publish_definition',
        text: `INSERT INTO definition (id, version, body, published_at) VALUES ($1, $2, $3, clock_timestamp())
               ON CONFLICT DO NOTHING RETURNING id`,
        values: [id, version, JSON.stringify(definition)],
      });
      if (inserted.length > 0) {
        const what = { version, definition };
        await appendRecord(transaction, { chain: `definition:${id}`, type: 'PUBLISHED', actor, what });
        return { id, version, isNew: true };
      }
      const [known] = await transaction.query<{ body: unknown }>({
        name: 'published_definition',
        text: 'SELECT body FROM definition WHERE id = $1 AND version = $2',
        values: [id, version],
      });
      if (canonical(definitionSchema.parse(known?.body)) === canonical(definition))
        return { id, version, isNew: false };
      throw new DomainError('DEFINITION_INVALID', [
        { path: 'version', problem: 'alreadyPublished', id, version },
      ]);
    });
  }
}

/**
 * C5: what it converts into has a place for what it gives. A target that is not published yet is no error: two matters may
 * convert into each other.
 */
async function assertConvertible(
  transaction: Transaction,
  { converts = [] }: ProcessDefinition,
): Promise<void> {
  if (converts.length === 0) return;
  const published = await transaction.query<{ body: unknown }>({
    name: 'conversion_targets',
    text: 'SELECT DISTINCT ON (id) body FROM definition WHERE id = ANY ($1) ORDER BY id, version DESC',
    values: [converts.map(({ to }) => to)],
  });
  const targets = published.map(({ body }) => definitionSchema.parse(body));
  const problems = converts.flatMap((conversion) => {
    const target = targets.find(({ id }) => id === conversion.to);
    return target ? checkConversion(conversion, target) : [];
  });
  if (problems.length > 0) throw new DomainError('DEFINITION_INVALID', problems);
}

/** O7: posts of a chain that their unit does not have; what waited for them would wait for ever. Of units that are known. */
async function missingPosts(
  transaction: Transaction,
  { stages }: ProcessDefinition,
): Promise<readonly Problem[]> {
  const named = stages.flatMap((stage) =>
    stage.seats.flatMap((seat) =>
      seat.unit === undefined
        ? []
        : (chainOf(stage, seat) ?? []).map((post) => ({
            ...{ path: `stages.${stage.id}.seats.${seat.id}.chain`, unit: seat.unit!, post },
          })),
    ),
  );
  if (named.length === 0) return [];
  const missing = await transaction.query<{ readonly place: number }>({
    name: 'missing_posts',
    text: `SELECT (n - 1)::int AS place FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS wanted (party, n)
            WHERE EXISTS (SELECT FROM unit u WHERE u.id = party ->> 'unit')
              AND NOT EXISTS (SELECT FROM post p WHERE p.unit = party ->> 'unit' AND p.id = party ->> 'post')
            ORDER BY n`,
    values: [JSON.stringify(named)],
  });
  return missing.map(({ place }) => ({ ...named[place]!, problem: 'noSuchPost' }));
}

/** T12: who is in charge is asked long after filing, when something is late; without portfolios nothing would wake it. */
async function missingPortfolios(
  transaction: Transaction,
  definition: ProcessDefinition,
): Promise<readonly Problem[]> {
  const asking = partiesOf(definition).filter(([, { leaderOf }]) => leaderOf !== undefined);
  if (asking.length === 0) return [];
  const published = await transaction.query({
    name: 'any_portfolios',
    text: 'SELECT version FROM portfolio LIMIT 1',
    values: [],
  });
  return published.length > 0 ? [] : asking.map(([path]) => ({ path, problem: 'noPortfolios' }));
}
