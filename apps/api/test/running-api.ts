import type { AddressInfo } from 'node:net';
import { hashPassword } from '@countersign/identity';
import { createLogger, parseConfig } from '@countersign/platform';
import { applicationOn, demonstration, testDatabase } from '@countersign/testing';
import type { Application } from '@countersign/testing';
import { afterAll, beforeAll } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApi } from '../src/create-api.js';

export type Answer = {
  /** Null or left out where nothing could be answered. */
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
};

/** Somebody with a browser: keeps the cookie that the API gave. */
export class Client {
  cookie = '';

  /** @param headers - of every request */
  constructor(
    private readonly address: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    const response = await this.post({ query, variables });
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? '';
    return (await response.json()) as Answer;
  }

  /**
   * What was asked for, where nothing is in the way.
   *
   * @typeParam Data - made of the views, which the schema's types implement; a field that was not asked for is not there
   * @throws Error that says what was refused
   */
  async get<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const { data, errors } = await this.ask(query, variables);
    if (errors) throw new Error(`refused: ${JSON.stringify(errors)}`);
    return data as Data;
  }

  post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie, ...this.headers, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }
}

/** Why something was refused; null when it was not. */
export const reasonOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions['reason'] ?? null;

export const SIGN_IN = `mutation ($account: String!, $password: String!) {
  signIn(input: { account: $account, password: $password }) { account acting { unit { id } post } roles }
}`;

/**
 * The API over a test file's own database, with the demonstration in it and the business clock in our hands.
 * @param env - more of the environment
 */
export function runningApi(env: Readonly<Record<string, string>> = {}) {
  const db = testDatabase();
  let app: NestFastifyApplication;
  let application: Application;
  let address: string;

  beforeAll(async () => {
    application = applicationOn(db.source);
    await application.loadDemonstration.run(demonstration, () => hashPassword('countersign'));
    const environment = { CLOCK: 'manual', LOG_LEVEL: 'silent', ...env };
    const config = { ...parseConfig(environment), databaseUrl: db.appUrl };
    app = await createApi({ config, logger: createLogger('silent') });
    await app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterAll(() => app.close());

  return {
    db,
    get app() {
      return app;
    },
    /** The commands, beside the API, on the same database. */
    get application() {
      return application;
    },
    get address() {
      return address;
    },
    stranger: (headers: Readonly<Record<string, string>> = {}) => new Client(address, headers),
    async as(account: string): Promise<Client> {
      const client = new Client(address);
      const { errors } = await client.ask(SIGN_IN, { account, password: 'countersign' });
      if (errors) throw new Error(`${account} cannot sign in: ${errors[0]?.message}`);
      return client;
    },
  };
}

/** How many statements the whole process sent while something ran. */
export async function statementsOf(run: () => Promise<unknown>): Promise<number> {
  const query = pg.Client.prototype.query;
  let sent = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    sent++;
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await run();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent;
}

/** The same of a request that reads: what is kept for a second or ten, and asked for again in between, is not counted. */
export async function leastStatementsOf(run: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let n = 0; n < 3; n++) counts.push(await statementsOf(run));
  return Math.min(...counts);
}
