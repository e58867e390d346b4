import { parseInstant } from '@countersign/calendar';
import type { Instant } from '@countersign/calendar';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** The zone in which people here read an instant. It only dresses the text: the instant is the same in any. */
const SHOWN_OFFSET_MS = 8 * 3_600_000;

function write(value: unknown): string {
  const ms = value instanceof Date ? value.getTime() : value;
  if (typeof ms !== 'number' || !Number.isInteger(ms)) throw new TypeError(`no instant: ${String(value)}`);
  return new Date(ms + SHOWN_OFFSET_MS).toISOString().replace('Z', '+08:00');
}

function read(value: unknown): Instant {
  if (typeof value === 'string') {
    try {
      return parseInstant(value);
    } catch {
      // The sentence below says what to write; the reason adds nothing for a client.
    }
  }
  throw new GraphQLError('An instant is written as ISO 8601 with an offset: 2026-06-15T00:10:00+08:00');
}

export const InstantScalar = new GraphQLScalarType<Instant, string>({
  name: 'Instant',
  description: 'ISO 8601 with offset, e.g. 2026-06-15T00:10:00.000+08:00.',
  serialize: write,
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
});
