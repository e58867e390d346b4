import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger } from 'pino';

const ERRORS = ['err', 'err.driverError', 'err.aggregateErrors[*]', 'err.aggregateErrors[*].driverError'];
const CARRIED = ['client', 'parameters', 'detail', 'where'];

/** JSON lines on stdout. What could open a door or names a person's secret is cut out. */
export function createLogger(level: string, name?: string): Logger {
  return pino({
    level,
    ...(name === undefined ? {} : { name }),
    redact: {
      paths: [
        'password',
        '*.password',
        'secret',
        '*.secret',
        'req.headers.cookie',
        'req.headers.authorization',
        // A database error carries its whole connection, and the values: forms, phone numbers, password hashes.
        ...CARRIED.flatMap((name) => ERRORS.map((error) => `${error}.${name}`)),
      ],
      censor: '[cut]',
    },
  });
}
