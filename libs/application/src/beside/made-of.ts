import type { Made, SubmissionState } from '@countersign/domain';
import type { Registry, Transaction } from '@countersign/persistence';
import { IN_FORCE } from './relation-rows.js';
import type { Ask } from './submission-states.js';

type Filed = Pick<SubmissionState, 'closed' | 'number' | 'definition'>;

/** C5: what was converted from a submission and filed. */
export async function madeOf(
  ask: Ask,
  registry: Registry,
  submission: string,
  inside?: Transaction,
): Promise<readonly Made[]> {
  const rows = await ask<{ state: Filed }>(
    `SELECT s.state FROM relation r JOIN submission s ON s.id = r.submission
      WHERE r.other = $1 AND r.kind = 'convertedFrom' AND ${IN_FORCE}`,
    [submission],
  );
  return Promise.all(rows.map(({ state }) => asMade(registry, state, inside)));
}

export async function asMade(
  registry: Registry,
  { number, closed, definition: { id, version } }: Filed,
  inside?: Transaction,
): Promise<Made> {
  const definition = await registry.definition(id, version, inside);
  return { number, definition, ...(closed && { closed }) };
}
