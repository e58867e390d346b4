import type { RJSFSchema } from '@rjsf/utils';
import { isRecord } from './localize-schema.js';

/**
 * What the money of a list comes to, as decimal text; null for a list without any. In whole fen, so that 0.1 and 0.2 are
 * 0.3. For the eye of whoever types: whether it adds up, the server says.
 */
export function sumOf({ items }: RJSFSchema, list: unknown): string | null {
  const properties = isRecord(items) && isRecord(items['properties']) ? items['properties'] : {};
  const [money] = Object.entries(properties).find(([, part]) => isRecord(part) && part['x-money']) ?? [];
  if (money === undefined) return null;
  const fen = (Array.isArray(list) ? list : []).reduce((sum: bigint, line: unknown) => {
    const amount = isRecord(line) ? line[money] : undefined;
    return typeof amount === 'number' ? sum + BigInt(Math.round(amount * 100)) : sum;
  }, 0n);
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
}
