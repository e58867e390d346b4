import { localDate } from '@countersign/calendar';
import type { LocalDate } from '@countersign/calendar';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function read(value: unknown): LocalDate {
  if (typeof value === 'string') {
    try {
      return localDate(value);
    } catch {
      // As with Instant.
    }
  }
  throw new GraphQLError('A date is one that exists, written as YYYY-MM-DD');
}

export const LocalDateScalar = new GraphQLScalarType<LocalDate, string>({
  name: 'LocalDate',
  description: "A calendar date in the calendar's zone, YYYY-MM-DD.",
  serialize: (value) => String(value),
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
});
