import { DomainError } from '@countersign/domain';
import { type z } from 'zod';
import type { Page, PageRequest } from './views/common.view.js';

const MOST = 100;

/** @throws DomainError `BAD_INPUT` for a page of none or of too many */
export function pageSize({ first }: PageRequest): number {
  if (Number.isInteger(first) && first >= 1 && first <= MOST) return first;
  throw new DomainError('BAD_INPUT', [{ path: 'first', problem: 'outOfRange', least: 1, most: MOST }]);
}

/** The sort key of the last row, as text that nobody is meant to read. */
export const encodeCursor = (key: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** @throws DomainError `BAD_INPUT` for what is no cursor of this list */
export function decodeCursor<Key>(after: string | null | undefined, shape: z.ZodType<Key>): Key | null {
  if (after == null) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(after, 'base64url').toString()));
  } catch {
    throw new DomainError('BAD_INPUT', [{ path: 'after', problem: 'notACursor' }]);
  }
}

/** Of `first + 1` rows that were asked for, the last only tells that there are more. */
export function pageOf<Row, Node>(
  rows: readonly Row[],
  first: number,
  keyOf: (row: Row) => readonly unknown[],
  nodeOf: (row: Row) => Node,
): Page<Node> {
  const shown = rows.slice(0, first);
  const last = shown.at(-1);
  return {
    nodes: shown.map(nodeOf),
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last === undefined ? null : encodeCursor(keyOf(last)),
    },
  };
}
