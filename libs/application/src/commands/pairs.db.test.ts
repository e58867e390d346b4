import { randomUUID } from 'node:crypto';
import { parseInstant } from '@countersign/calendar';
import { DomainError, type Actor } from '@countersign/domain';
import { createDataSource } from '@countersign/persistence';
import {
  actorsOf,
  applicationOn,
  exampleForm,
  loadDemonstration,
  pendingOf,
  raceFor,
  sign,
  testDatabase,
} from '@countersign/testing';
import type { Application, Filed } from '@countersign/testing';
import type { DataSource } from 'typeorm';
import type { EventInput } from './act.js';

/** Every pair of acts at one instant, so many times each; the nightly run tries 50. */
const RACES = Number(process.env['RACES'] ?? 4);

const db = testDatabase();
let app: Application;
let people: (account: string) => Actor;
/** Each racer has a server, and so a connection, of its own. */
let servers: readonly { readonly source: DataSource; readonly app: Application }[];
const filed = parseInstant('2026-06-15T10:00:00+08:00');

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  await app.clock.set(null, filed);
  people = await actorsOf(db.source);
  const open = () => createDataSource({ url: db.appUrl, poolSize: 1 }).initialize();
  servers = (await Promise.all([open(), open()])).map((source) => ({ source, app: applicationOn(source) }));
});
afterAll(() => Promise.all(servers.map(({ source }) => source.destroy())));

const act = (on: Application, account: string, submission: string, event: EventInput) =>
  on.act.run(people(account), { submission, key: randomUUID(), event });
const setClock = (now: number) => db.asOwner('UPDATE business_clock SET now = $1', [new Date(now)]);

/** Under review by several, with an extension asked for: everything that races is allowed. */
async function underReview(): Promise<Filed> {
  const officer = people('gonghe.officer');
  const form = await exampleForm(app, officer, 'land-use');
  const { submission, state } = await app.submit.run(officer, {
    ...{ key: randomUUID(), matter: 'land-use' },
    ...form,
  });
  const [acceptance] = pendingOf(state);
  await sign(app, people('nr.clerk'), submission, acceptance!.no, { outcome: 'accept' });
  return act(app, 'nr.section', submission, {
    ...{ type: 'REQUEST_EXTENSION', clock: 'statutory', reason: '情况复杂' },
  });
}

const heldBy = ({ state }: Filed, unit: string) => pendingOf(state).find((one) => one.unit === unit)!.no;
const toExtend = ({ state }: Filed) => pendingOf(state).find(({ kind }) => kind === 'extend')!.no;

/** What races: all on the piece of one unit, or on the whole submission. */
const ACTS = {
  sign: (on: Application, entry: Filed) =>
    act(on, 'drc.head', entry.submission, {
      ...{ type: 'SIGN', no: heldBy(entry, 'drc'), opinion: { outcome: 'agree', text: '同意' } },
    }),
  withdraw: (on: Application, { submission }: Filed) =>
    act(on, 'gonghe.officer', submission, { type: 'WITHDRAW', reason: '另行申报' }),
  sendBack: (on: Application, { submission }: Filed) =>
    act(on, 'nr.section', submission, { type: 'SEND_BACK', reason: '红线图有误' }),
  transfer: (on: Application, entry: Filed) =>
    act(on, 'drc.head', entry.submission, {
      ...{ type: 'TRANSFER', no: heldBy(entry, 'drc'), post: 'deputy', reason: '由其分管' },
    }),
  addReviewer: (on: Application, entry: Filed) =>
    act(on, 'drc.head', entry.submission, {
      ...{ type: 'ADD_REVIEWER', no: heldBy(entry, 'drc'), where: 'before', reason: '请就边坡提出意见' },
      to: { unit: 'emergency', post: 'head' },
    }),
  extend: (on: Application, entry: Filed) =>
    act(on, 'mayor', entry.submission, {
      ...{ type: 'SIGN', no: toExtend(entry), opinion: { outcome: 'grant', text: '同意延长' } },
    }),
  /** `notDue`: the other was first, and what was due happened in its step. */
  limitRunsOut: (on: Application, { submission }: Filed) => on.letTimePass.run(submission, { wait: true }),
} as const;
type Act = keyof typeof ACTS;
const acts = Object.keys(ACTS) as readonly Act[];
const pairs = acts.flatMap((one, index) => acts.slice(index).map((other) => [one, other] as const));

/** The instants at which something of it falls due: the pieces, then the consent that their silence is. */
const dueAt = ({ state }: Filed, race: number) => {
  const { clock } = state.work[heldBy({ submission: '', state }, 'drc')]!;
  const { at } = clock!.alarms.find(({ kind }) => kind === (race % 4 < 2 ? 'fallDue' : 'deem'))!;
  return at;
};

async function isWhole(submission: string): Promise<void> {
  expect((await app.replayAll.run(submission)).problems).toEqual([]);
  expect((await app.verifyAudit.run(submission)).faults).toEqual([]);
  const [row] = await db.asOwner<{
    closed: boolean;
    open: number;
    wake: boolean;
    settled: number;
    visits: number;
  }>(
    `SELECT s.closed_at IS NOT NULL AS closed, s.wake_at IS NOT NULL AS wake,
            (SELECT count(*)::int FROM assignment a WHERE a.submission = s.id AND a.work IN ('pending', 'waiting')) AS open,
            (SELECT count(*)::int FROM submission_event e, jsonb_array_elements(e.text::jsonb -> 'facts') AS f
              WHERE e.submission = s.id AND f ->> 'type' IN ('stageSettled', 'stageSkipped')) AS settled,
            (SELECT count(DISTINCT f ->> 'visit')::int FROM submission_event e, jsonb_array_elements(e.text::jsonb -> 'facts') AS f
              WHERE e.submission = s.id AND f ->> 'type' IN ('stageSettled', 'stageSkipped')) AS visits
       FROM submission s WHERE s.id = $1`,
    [submission],
  );
  const { closed, open, wake, settled, visits } = row!;
  expect(settled).toBe(visits);
  if (closed) expect(open).toBe(0);
  else expect(open > 0 || wake).toBe(true);
}

describe(`${RACES} races of each pair at one instant`, () => {
  it.each(pairs)(
    '%s and %s: one after the other, whichever is first, and the whole is sound',
    async (one, other) => {
      for (let race = 0; race < RACES; race++) {
        await setClock(filed);
        const entry = await underReview();
        const isDue = [one, other].includes('limitRunsOut');
        const at = isDue ? dueAt(entry, race) : filed + 60_000;
        if (isDue) await setClock(at - 1);
        // The first to ask is the first in the queue.
        const order = race % 2 === 0 ? ([one, other] as const) : ([other, one] as const);
        const racers = order.map(
          (what, index) => () => ACTS[what](servers[index]!.app, entry) as Promise<unknown>,
        );
        const results = await raceFor(db.superuserUrl, entry.submission, racers, () => setClock(at));

        const reasons = results.flatMap((result) =>
          result.status === 'rejected' ? [result.reason as unknown] : [],
        );
        for (const reason of reasons) expect(reason).toBeInstanceOf(DomainError);
        const done = results.filter((result) => result.status === 'fulfilled' && result.value !== 'notDue');
        // The same twice: the second finds it done. Of two that differ one is done, and the other where it still may be.
        expect(done.length).toBeGreaterThanOrEqual(1);
        if (one === other) expect(done).toHaveLength(1);
        await isWhole(entry.submission);
      }
    },
    RACES * 60_000,
  );
});
