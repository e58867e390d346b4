import { DomainError } from '@countersign/domain';
import type { Recipient, SubmissionState } from '@countersign/domain';
import type { Transaction } from '@countersign/persistence';
import type { EventInput } from '../commands/act.js';
import { DIRECTORY } from './directory.js';

/** `within`: somebody of the unit's own, who may be of an organization outside. */
export type Named = { readonly path: string; readonly party: Recipient; readonly within?: true };

/**
 * What the core cannot look up: that somebody holds the posts that an act names. Others than the unit's own are asked
 * inside the administration only.
 */
export async function assertKnown(transaction: Transaction, named: readonly Named[]): Promise<void> {
  if (named.length === 0) return;
  const unknown = await transaction.query<{ readonly place: number }>({
    name: 'unknown_parties',
    text: `WITH directory AS MATERIALIZED (${DIRECTORY})
           SELECT (n - 1)::int AS place
             FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS wanted (party, n)
            WHERE NOT EXISTS (SELECT FROM directory AS d
                               WHERE d.unit = party ->> 'unit' AND d.post = coalesce(party ->> 'post', d.post)
                                 AND (NOT d.outside OR (party -> 'within') IS NOT NULL))
            ORDER BY n`,
    values: [JSON.stringify(named.map(({ party, within }) => ({ ...party, within })))],
  });
  if (unknown.length === 0) return;
  throw new DomainError(
    'BAD_INPUT',
    unknown.map(({ place }) => ({
      path: named[place]!.path,
      problem: 'nobodyThere',
      ...named[place]!.party,
    })),
  );
}

/** Whom an act names. */
export function namedIn(event: EventInput, work: SubmissionState['work']): readonly Named[] {
  switch (event.type) {
    case 'RECUSE':
      if (event.post === undefined) return [];
      return [{ path: 'post', within: true, party: { unit: work[event.no]!.unit, post: event.post } }];
    case 'REASSIGN':
      return event.to ? [{ path: 'to', party: event.to }] : [];
    case 'TRANSFER':
    case 'ENTRUST':
      return [{ path: 'post', within: true, party: { unit: work[event.no]!.unit, post: event.post } }];
    case 'ADD_REVIEWER':
      return [{ path: 'to', party: event.to }];
    case 'CIRCULATE':
      return event.to.map((party, place) => ({ path: `to.${place}`, party }));
    default:
      return [];
  }
}
