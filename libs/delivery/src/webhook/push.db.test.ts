import { setTimeout as sleep } from 'node:timers/promises';
import {
  AddSubscriber,
  AttemptPush,
  ListDeadLetters,
  ResendDeadLetter,
  WebhookPolicy,
} from '@countersign/application';
import { DomainError, type Actor, type Viewer } from '@countersign/domain';
import {
  actorsOf,
  applicationOn,
  filedEntry,
  loadDemonstration,
  testDatabase,
  type Application,
} from '@countersign/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { startReceiver, type Receiver } from '../../test/receiver.js';
import { QUICK, startWorker } from '../../test/worker.js';
import { Doorbell } from '../queue/doorbell.js';
import { migrateQueues } from '../queue/queues.js';

const db = testDatabase();
const SECRET = 'a secret of sixteen or more';
let app: Application;
let people: (account: string) => Actor;
let worker: INestApplicationContext;
let receiver: Receiver;
let submission: string;

/** Publishes a matter whose filing would push each of these. */
async function publishMatterThatPushes(topics: readonly string[]): Promise<void> {
  const { definition } = await app.registry.latestDefinition('project-entry');
  const [filing, ...stages] = definition.stages;
  const effects = topics.map((topic) => ({ type: 'push', topic }));
  const results = filing!.results.map((result) => ({ ...result, effects }));
  const matter = { ...definition, id: 'pushing', stages: [{ ...filing, results }, ...stages] };
  await app.publishDefinition.run(null, matter);
}

/** As a decision would write it: the result of project entry, for the town. */
async function pushed(topic: string, to: readonly string[]): Promise<string> {
  const id = uuidv7();
  const payload = { type: 'push', topic, to, params: { stage: 'result', result: 'admitted', total: 86.5 } };
  await db.asOwner(
    `INSERT INTO outbox (id, submission, seq, kind, payload, created_at) VALUES ($1, $2, 1, 'push', $3, clock_timestamp())`,
    [id, submission, payload],
  );
  await worker.get(Doorbell).ringOutbox([id]);
  return id;
}
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds()); await sleep(20)) {
    if (Date.now() > end) throw new Error('it did not come to hold within 60 s');
  }
}
type Delivery = {
  readonly id: string;
  readonly attempts: number;
  readonly delivered_at: Date | null;
  readonly dead_at: Date | null;
  readonly last_error: string | null;
};
const deliveriesOf = (outbox: string) =>
  db.asOwner<Delivery>(`SELECT * FROM push_delivery WHERE outbox = $1 ORDER BY id`, [outbox]);
const isOver = async (outbox: string): Promise<boolean> => {
  const rows = await deliveriesOf(outbox);
  return rows.length > 0 && rows.every((row) => row.delivered_at !== null || row.dead_at !== null);
};

describe('webhooks', () => {
  beforeAll(async () => {
    await migrateQueues(db.ownerUrl);
    app = applicationOn(db.source);
    await loadDemonstration(app);
    const life = ['ended', 'retried', 'dying', 'once', 'orphaned', 'slow'];
    await publishMatterThatPushes(['someTopic', 'otherTopic', ...life]);
    people = await actorsOf(db.source);
    ({ submission } = await filedEntry(app, people));
    worker = await startWorker(db);
  });
  afterAll(() => worker.close());
  beforeEach(async () => {
    receiver = await startReceiver(SECRET);
  });
  afterEach(async () => {
    await db.asOwner(`UPDATE subscriber SET active = false`);
    await receiver.close();
  });

  const viewer = (account: string, ...roles: string[]): Viewer => ({ ...people(account), roles });
  const subscribe = (topic: string, unit: string | null = null, url = receiver.url) =>
    new AddSubscriber(app.work, new WebhookPolicy(false)).run(null, { topic, unit, url, secret: SECRET });

  it('reach a receiver that checks the signature by itself, with what it has to know', async () => {
    const [{ number, title } = { number: '', title: '' }] = await db.asOwner<{
      number: string;
      title: string;
    }>(`SELECT number, title FROM submission WHERE id = $1`, [submission]);
    await db.asOwner(
      `INSERT INTO issued_document (id, submission, document, number, code, params, issued_at)
       SELECT $2, $1, 'admission', '鹤项准〔2026〕1号', 'CODE1', '{}', at FROM submission_event
        WHERE submission = $1 AND seq = 1`,
      [submission, uuidv7()],
    );
    await subscribe('projectEntryResult', 'gonghe');
    const id = await pushed('projectEntryResult', ['gonghe']);
    await until(() => receiver.received.length === 1);
    const [got] = receiver.received;
    expect(got).toMatchObject({ isGenuine: true, topic: 'projectEntryResult' });
    expect(JSON.parse(got?.body ?? '')).toEqual({
      id,
      topic: 'projectEntryResult',
      submission: { id: submission, number, title, matter: 'project-entry' },
      result: 'admitted',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      document: { number: '鹤项准〔2026〕1号', code: 'CODE1' },
      params: { stage: 'result', result: 'admitted', total: 86.5 },
    });
    await until(() => isOver(id));
  });

  it('go to who subscribed to the topic and is meant, and to nobody else', async () => {
    await subscribe('someTopic', null, `${receiver.url}/all`);
    await subscribe('someTopic', 'gonghe', `${receiver.url}/gonghe`);
    await subscribe('someTopic', 'taoyuan', `${receiver.url}/taoyuan`);
    await subscribe('otherTopic', 'gonghe', `${receiver.url}/other`);
    const named = await pushed('someTopic', ['gonghe']);
    await until(() => isOver(named));
    expect(receiver.received).toHaveLength(2);
    const toAll = await pushed('someTopic', []);
    await until(() => isOver(toAll));
    expect(receiver.received).toHaveLength(5);
    const nobody = await pushed('unheardOf', []);
    await until(async () => {
      const [row] = await db.asOwner<{ sent: boolean }>(
        `SELECT sent_at IS NOT NULL AS sent FROM outbox WHERE id = $1`,
        [nobody],
      );
      return row?.sent ?? false;
    });
    expect(await deliveriesOf(nobody)).toEqual([]);
  });

  it('go no more to a subscriber that ended meanwhile', async () => {
    receiver.answer(() => 500);
    await subscribe('ended');
    const id = await pushed('ended', []);
    await until(() => receiver.received.length > 0);
    await db.asOwner(`UPDATE subscriber SET active = false`);
    await db.asOwner(`UPDATE push_delivery SET next_at = clock_timestamp() WHERE outbox = $1`, [id]);
    const [delivery] = await deliveriesOf(id);
    expect(await new AttemptPush(db.source).begin(delivery?.id ?? '')).toBeNull();
  });

  it('are tried again until they are taken, with the same id and body', async () => {
    const statuses = [500, 302, 204];
    receiver.answer(() => statuses.shift() ?? 204);
    await subscribe('retried');
    const id = await pushed('retried', []);
    await until(() => isOver(id));
    expect(receiver.received).toHaveLength(3);
    expect(new Set(receiver.received.map(({ delivery, body }) => delivery + body)).size).toBe(1);
    expect(receiver.received.every(({ isGenuine }) => isGenuine)).toBe(true);
    expect(await deliveriesOf(id)).toMatchObject([{ attempts: 3, dead_at: null, last_error: null }]);
  });

  it('become dead letters, which an administrator sees and sends again', async () => {
    receiver.answer(503);
    await subscribe('dying');
    const id = await pushed('dying', []);
    await until(() => isOver(id));
    const [dead] = await deliveriesOf(id);
    expect(dead).toMatchObject({
      attempts: QUICK.push.attempts,
      last_error: 'answered 503',
      delivered_at: null,
    });
    expect(receiver.received).toHaveLength(QUICK.push.attempts);
    await sleep(500);
    expect(receiver.received).toHaveLength(QUICK.push.attempts);

    const list = new ListDeadLetters(db.source);
    const administrator = viewer('admin.system', 'systemAdministrator');
    const { nodes } = await list.run(administrator, { first: 10 });
    expect(nodes).toEqual([
      {
        id: dead?.id,
        url: receiver.url,
        topic: 'dying',
        attempts: QUICK.push.attempts,
        lastError: 'answered 503',
        at: expect.any(Number),
      },
    ]);

    receiver.answer(204);
    await new ResendDeadLetter(app.work).run(administrator, dead?.id ?? '');
    await until(() => isOver(id));
    expect(await deliveriesOf(id)).toMatchObject([{ attempts: 1, dead_at: null, last_error: null }]);
    expect((await list.run(null, { first: 10 })).nodes).toEqual([]);
  });

  it('are sent once, however often the bell rings', async () => {
    receiver.answer(() => 204);
    await subscribe('once');
    const id = await pushed('once', []);
    await until(() => isOver(id));
    const [delivery] = await deliveriesOf(id);
    await Promise.all(Array.from({ length: 5 }, () => worker.get(Doorbell).ringPush([delivery?.id ?? ''])));
    await worker.get(Doorbell).ringOutbox([id]);
    await sleep(500);
    expect(receiver.received).toHaveLength(1);
  });

  it('are due again when the process that sent them died, and found when their bell was lost', async () => {
    await subscribe('orphaned');
    const id = await pushed('orphaned', []);
    await until(() => isOver(id));
    // As a process leaves it that is killed in the middle of an attempt, once its lease is over.
    await db.asOwner(
      `UPDATE push_delivery SET delivered_at = NULL, next_at = clock_timestamp() WHERE outbox = $1`,
      [id],
    );
    await until(() => receiver.received.length === 2);
    await until(() => isOver(id));
  });

  it('do not wait for a receiver that does not answer', async () => {
    await subscribe('slow', null, 'http://127.0.0.1:9/');
    await subscribe('slow');
    const id = await pushed('slow', []);
    await until(() => receiver.received.length === 1);
    await until(() => isOver(id));
    const reasons = (await deliveriesOf(id)).map(({ last_error: reason }) => reason);
    // One got it, whatever it took; the other's address is none.
    expect(reasons.filter((reason) => /bad port|ECONNREFUSED/.test(reason ?? ''))).toHaveLength(1);
  });

  it('do not go out over plain HTTP to another machine, whoever wrote the address', async () => {
    await db.asOwner(
      `INSERT INTO subscriber (id, topic, url, secret) VALUES ($1, 'plain', 'http://192.0.2.1/', $2)`,
      [uuidv7(), SECRET],
    );
    const id = await pushed('plain', []);
    await until(() => isOver(id));
    expect(await deliveriesOf(id)).toMatchObject([{ last_error: 'address refused: httpsRequired' }]);
  });
});

describe('the administration of webhooks', () => {
  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => null,
      (error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
        return [error.code, ...error.details.map(({ path, problem }) => `${path} ${problem}`)].join(' ');
      },
    );
  const someone: Viewer = { person: uuidv7(), name: 'x', unit: 'gonghe', post: 'officer', roles: [] };

  it('is for administrators only', async () => {
    const add = new AddSubscriber(app.work, new WebhookPolicy(false));
    const input = { topic: 'x', unit: null, url: 'https://example.org/' };
    expect(await refusal(add.run(someone, input))).toBe('NOT_AN_ADMINISTRATOR');
    expect(await refusal(new ListDeadLetters(db.source).run(someone, { first: 1 }))).toBe(
      'NOT_AN_ADMINISTRATOR',
    );
    expect(await refusal(new ResendDeadLetter(app.work).run(someone, uuidv7()))).toBe('NOT_AN_ADMINISTRATOR');
  });

  it('refuses what cannot be', async () => {
    const add = new AddSubscriber(app.work, new WebhookPolicy(false));
    const input = { topic: 'projectEntryResult', unit: null, url: 'https://example.org/' };
    const why = (more: object) => refusal(add.run(null, { ...input, ...more }));
    expect(await why({ url: 'http://example.org/' })).toBe('BAD_INPUT url httpsRequired');
    expect(await why({ unit: 'nowhere' })).toBe('BAD_INPUT unit unknown');
    expect(await why({ secret: 'short' })).toBe('BAD_INPUT secret tooShort');
    expect(await refusal(new ResendDeadLetter(app.work).run(null, uuidv7()))).toBe(
      'BAD_INPUT id notADeadLetter',
    );
    expect(await refusal(new ResendDeadLetter(app.work).run(null, 'x'))).toBe('BAD_INPUT id notADeadLetter');
  });

  it('refuses a topic that no published matter pushes, and names those that are', async () => {
    const add = new AddSubscriber(app.work, new WebhookPolicy(false));
    const input = { topic: 'projectEntryResults', unit: null, url: 'https://example.org/' };
    await expect(add.run(null, input)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: [
        {
          ...{ path: 'topic', problem: 'unknown', topic: 'projectEntryResults' },
          known:
            'dying ended fiscalFundResult landUseResult once orphaned otherTopic projectEntryResult retried slow someTopic',
        },
      ],
    });
  });

  it('makes a secret, and keeps a record without it', async () => {
    const add = new AddSubscriber(app.work, new WebhookPolicy(false));
    const { id, secret } = await add.run(null, {
      topic: 'projectEntryResult',
      unit: null,
      url: 'https://example.org/',
    });
    expect(secret).toMatch(/^[\w-]{43}$/);
    const [record] = await db.asOwner<{ text: string }>(
      `SELECT text FROM record_event WHERE chain = 'subscriber' ORDER BY seq DESC LIMIT 1`,
    );
    expect(record?.text).toContain(id);
    expect(record?.text).not.toContain(secret);
  });
});
