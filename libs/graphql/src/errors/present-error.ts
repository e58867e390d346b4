import { randomUUID } from 'node:crypto';
import { DomainError } from '@countersign/domain';
import type { Logger } from '@countersign/platform';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { GRAPHQL_CODE } from './graphql-code.js';

/**
 * What a client is told of an error. A refusal says why; a document that is no valid query says where; everything
 * else is ours to know: it goes to the log under an id, and the client gets the id.
 */
export function presentError(error: unknown, log: Logger): GraphQLFormattedError {
  const cause = refusedText(causeOf(error));
  const place = error instanceof GraphQLError ? placeOf(error) : {};
  if (cause instanceof DomainError) {
    const { code: reason, details } = cause;
    const code = GRAPHQL_CODE[reason];
    if (code === 'INTERNAL_SERVER_ERROR') log.error({ err: cause, details }, 'a definition cannot be run');
    return { ...place, message: reason, extensions: { code, reason, details } };
  }
  if (cause instanceof GraphQLError && isTheClients(cause)) {
    return {
      ...place,
      message: cause.message,
      extensions: { code: cause.extensions['code'] ?? 'BAD_USER_INPUT' },
    };
  }
  const id = randomUUID();
  log.error({ err: cause, id }, 'a request failed');
  return { ...place, message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR', id } };
}

/** graphql-js wraps what a resolver threw, once per list or object it passes through. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** PostgreSQL: a character that no text (22021) or no JSON text (22P05) can hold. NUL is one, and nobody types it. */
const UNSTORABLE: readonly unknown[] = ['22021', '22P05'];

/** A text that cannot be stored or looked up is the client's error, in whichever argument it came. */
function refusedText(cause: unknown): unknown {
  const isUnstorable = cause instanceof Error && 'code' in cause && UNSTORABLE.includes(cause.code);
  return isUnstorable ? new DomainError('BAD_INPUT', [{ path: 'input', problem: 'unstorableText' }]) : cause;
}

const placeOf = ({ path, locations }: GraphQLError): Pick<GraphQLFormattedError, 'path' | 'locations'> => ({
  ...(path && { path }),
  ...(locations && { locations }),
});

/**
 * Errors of parsing, validation and variables are raised by graphql-js before anything ran, so they have no path;
 * Apollo marks its own. One with a path and no cause is a resolver that broke the schema: ours.
 */
const isTheClients = ({ path, extensions }: GraphQLError): boolean => {
  const { code } = extensions;
  return path === undefined ? code !== 'INTERNAL_SERVER_ERROR' : code === 'BAD_USER_INPUT';
};
