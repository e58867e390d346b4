import { randomBytes } from 'node:crypto';
import { DomainError, type Viewer } from '@countersign/domain';
import { appendRecord, UnitOfWork, type Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { assertAdministrator } from '../commands/administrator.js';
import { WebhookPolicy } from './webhook-policy.js';
import { webhookUrlProblem } from './webhook-url.js';

export type SubscriberInput = {
  /** Null: every push of the topic, whomever it names. */
  readonly unit: string | null;
  readonly topic: string;
  readonly url: string;
  /** Left out: a random one, told once in the answer. */
  readonly secret?: string;
};
export type Subscriber = { readonly id: string; readonly secret: string };

const LEAST_SECRET = 16;

/** Enters another system that is told of results. */
@Injectable()
export class AddSubscriber {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(WebhookPolicy) private readonly policy: WebhookPolicy,
  ) {}

  /**
   * @param by - null: who runs the installation, at its command line
   * @throws DomainError `NOT_AN_ADMINISTRATOR`; `BAD_INPUT` for an address, secret, topic or unit that cannot be
   */
  async run(by: Viewer | null, { unit, topic, url, secret }: SubscriberInput): Promise<Subscriber> {
    if (by) assertAdministrator(by);
    const urlProblem = webhookUrlProblem(url, this.policy.allowHttp);
    if (urlProblem) throw badInput('url', urlProblem);
    if (secret !== undefined && secret.length < LEAST_SECRET) throw badInput('secret', 'tooShort');
    const subscriber = { id: uuidv7(), secret: secret ?? randomBytes(32).toString('base64url') };
    await this.work.run(async (transaction) => {
      await requireTopic(transaction, topic);
      await requireUnit(transaction, unit);
      await transaction.query({
        name: 'add_subscriber',
        text: `INSERT INTO subscriber (id, unit, topic, url, secret) VALUES ($1, $2, $3, $4, $5)`,
        values: [subscriber.id, unit, topic, url, subscriber.secret],
      });
      // Not the secret: the records are read by auditors.
      const what = { id: subscriber.id, unit, topic, url };
      await appendRecord(transaction, {
        chain: 'subscriber',
        type: 'ADDED',
        actor: by?.person ?? null,
        what,
      });
    });
    return subscriber;
  }
}

/** What no matter pushes would never be told. Of every version: submissions run to their end on their own. */
async function requireTopic(transaction: Transaction, topic: string): Promise<void> {
  const topics = await transaction.query<{ topic: string }>({
    name: 'known_topics',
    text: `SELECT DISTINCT pushed #>> '{}' AS topic
             FROM definition,
                  jsonb_path_query(body::jsonb, '$.stages[*].results[*].effects[*] ? (@.type == "push").topic') AS pushed
            ORDER BY 1`,
    values: [],
  });
  const known = topics.map((one) => one.topic);
  if (known.includes(topic)) return;
  throw new DomainError('BAD_INPUT', [{ path: 'topic', problem: 'unknown', topic, known: known.join(' ') }]);
}

async function requireUnit(transaction: Transaction, unit: string | null): Promise<void> {
  if (unit === null) return;
  const found = await transaction.query({
    name: 'find_unit',
    text: `SELECT id FROM unit WHERE id = $1`,
    values: [unit],
  });
  if (found.length === 0) throw badInput('unit', 'unknown');
}

function badInput(path: string, problem: string): DomainError {
  return new DomainError('BAD_INPUT', [{ path, problem }]);
}
