import { join } from 'node:path';
import { z } from 'zod';
import { proxies } from './proxies.js';

/** `KEY=` in a file means: not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'a postgres:// address' });

const environment = z
  .object({
    NODE_ENV: optional(z.enum(['development', 'test', 'production'])),
    PORT: optional(z.coerce.number().int().min(1).max(65_535)),
    HOST: optional(z.string()),
    PUBLIC_URL: optional(z.url({ protocol: /^https?$/, error: 'an http:// or https:// address' })),
    TRUST_PROXY: optional(proxies),
    DATABASE_URL: optional(postgresUrl),
    DATABASE_OWNER_URL: optional(postgresUrl),
    DATABASE_POOL: optional(z.coerce.number().int().min(2).max(200)),
    REDIS_URL: optional(z.url({ protocol: /^rediss?$/, error: 'a redis:// address' })),
    CLOCK: optional(z.enum(['system', 'manual'])),
    DATA_DIR: optional(z.string()),
    FILES_DIR: optional(z.string()),
    MAX_FILE_MB: optional(z.coerce.number().int().min(1).max(10_000)),
    ALLOW_HTTP_WEBHOOKS: optional(z.enum(['on', 'off'])),
    LOG_LEVEL: optional(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])),
    DEMONSTRATION: optional(z.enum(['on', 'off'])),
  })
  .refine(({ CLOCK, NODE_ENV }) => !(CLOCK === 'manual' && NODE_ENV === 'production'), {
    path: ['CLOCK'],
    error: 'manual is refused with NODE_ENV=production: the clock of the rules must be nobody’s to set',
  })
  .refine(({ PUBLIC_URL, NODE_ENV }) => PUBLIC_URL !== undefined || NODE_ENV !== 'production', {
    path: ['PUBLIC_URL'],
    error: 'is missing: it is printed on documents, where nobody can put it right later',
  })
  .transform((env) => ({
    production: env.NODE_ENV === 'production',
    port: env.PORT ?? 3000,
    host: env.HOST ?? '127.0.0.1',
    /** Where people reach the system: printed in the QR codes of documents. */
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT ?? 3000}`,
    /** Whose word is taken for where a request comes from (X-Forwarded-For); nobody's, where it is empty. */
    trustProxy: Object.freeze(env.TRUST_PROXY ?? []),
    /** Absent: the embedded PostgreSQL. */
    databaseUrl: env.DATABASE_URL,
    /** Who migrates; absent: migrations are somebody else's. */
    databaseOwnerUrl: env.DATABASE_OWNER_URL,
    /** Connections of one process. */
    databasePool: env.DATABASE_POOL ?? 10,
    /** Absent: jobs and changes go through PostgreSQL and the process. */
    redisUrl: env.REDIS_URL,
    clock: env.CLOCK ?? 'system',
    dataDir: env.DATA_DIR ?? '.data',
    filesDir: env.FILES_DIR ?? join(env.DATA_DIR ?? '.data', 'files'),
    maxFileMb: env.MAX_FILE_MB ?? 50,
    /** Results may go out over plain HTTP to other machines. */
    allowHttpWebhooks: env.ALLOW_HTTP_WEBHOOKS === 'on',
    logLevel: env.LOG_LEVEL ?? 'info',
    demonstration:
      env.DEMONSTRATION === undefined ? env.NODE_ENV !== 'production' : env.DEMONSTRATION === 'on',
  }));

export type Config = Readonly<z.output<typeof environment>>;

/** Every name there is; `.env.example` is checked against it. */
export const CONFIG_NAMES: readonly string[] = Object.keys(environment.in.shape);

/** @throws Error that names every bad variable, not the first only */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (parsed.success) return Object.freeze(parsed.data);
  const bad = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`The environment cannot be used:\n${bad.join('\n')}\nSee .env.example.`);
}

let config: Config | undefined;

/** The environment of this process, parsed once. This file alone reads it. */
export function readConfig(): Config {
  return (config ??= parseConfig(process.env));
}
