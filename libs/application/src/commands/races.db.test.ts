import { parseInstant } from '@countersign/calendar';
import type { Actor, Assignment, SubmissionState } from '@countersign/domain';
import { createDataSource, readEventRecord } from '@countersign/persistence';
import {
  actorsOf,
  agreement,
  applicationOn,
  consultedEntry,
  loadDemonstration,
  pendingOf,
  raceFor,
  sign,
  testDatabase,
} from '@countersign/testing';
import type { Application, Filed } from '@countersign/testing';
import type { DataSource } from 'typeorm';

const RACES = 200;
const db = testDatabase();
let app: Application;
let people: (account: string) => Actor;
/** Each racer has a server, and so a connection, of its own. */
let servers: readonly { readonly source: DataSource; readonly app: Application }[];
const filed = parseInstant('2027-03-01T10:00:00+08:00');

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  await app.clock.set(null, filed);
  people = await actorsOf(db.source);
  const open = () => createDataSource({ url: db.appUrl, poolSize: 1 }).initialize();
  servers = (await Promise.all([open(), open()])).map((source) => ({ source, app: applicationOn(source) }));
});
afterAll(() => Promise.all(servers.map(({ source }) => source.destroy())));

const server = (index: number) => servers[index]!.app;
const agree = async (on: Application, { submission, state }: Filed, { unit, post, no }: Assignment) =>
  sign(on, people(`${unit}.${post}`), submission, no, await agreement(app, state, unit));

/** The consultation with all but the last two signed. */
async function withTwoLeft(): Promise<Filed & { readonly last: readonly Assignment[] }> {
  const entry = await consultedEntry(app, people);
  const pending = [...pendingOf(entry.state)];
  const last = pending.splice(-2);
  for (const one of pending) await agree(app, entry, one);
  return { ...entry, last };
}

async function stored(submission: string) {
  const [row] = await db.asOwner<{ state: Omit<SubmissionState, 'work'>; texts: string[] }>(
    `SELECT state, (SELECT array_agg(text ORDER BY seq) FROM submission_event WHERE submission = s.id) AS texts
     FROM submission s WHERE id = $1`,
    [submission],
  );
  return { state: row!.state, records: row!.texts.map(readEventRecord) };
}

async function expectWhole(submission: string): Promise<void> {
  expect((await app.replayAll.run(submission)).problems).toEqual([]);
  expect((await app.verifyAudit.run(submission)).faults).toEqual([]);
}

describe(`${RACES} races`, () => {
  it('of the last two departments, signing at the same instant, settle the stage exactly once', async () => {
    for (let race = 0; race < RACES; race++) {
      const entry = await withTwoLeft();
      const racers = entry.last.map((one, index) => () => agree(server(index), entry, one));
      const results = await raceFor(db.superuserUrl, entry.submission, racers);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);

      const { state, records } = await stored(entry.submission);
      const facts = records.flatMap((record) => record.facts);
      expect(
        facts.filter((fact) => fact.type === 'stageSettled' && fact.stage === 'consultation'),
      ).toHaveLength(1);
      expect(facts.filter((fact) => fact.type === 'stageOpened' && fact.stage === 'assessment')).toHaveLength(
        1,
      );
      expect(state.stage).toBe('assessment');
      await expectWhole(entry.submission);
    }
  }, 240_000);

  it('of a signature against its deadline give one judgement, by the instant', async () => {
    const winners = new Set<string>();
    for (let race = 0; race < RACES; race++) {
      const entry = await consultedEntry(app, people);
      const [first] = pendingOf(entry.state);
      const dueAt = first!.clock!.dueAt;
      // Every fourth race is a millisecond early; in the others the limit runs out while both wait for the row.
      const isEarly = race % 4 === 0;
      await db.asOwner('UPDATE business_clock SET now = $1', [new Date(dueAt - 1)]);
      const racers = [
        () => agree(server(0), entry, first!),
        () => server(1).letTimePass.run(entry.submission, { wait: true }),
      ] as const;
      const shuffled = race % 2 === 0 ? racers : [racers[1], racers[0]];
      const results = await raceFor<unknown>(db.superuserUrl, entry.submission, shuffled, async () => {
        if (!isEarly) await db.asOwner('UPDATE business_clock SET now = $1', [new Date(dueAt)]);
      });
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);

      const { records } = await stored(entry.submission);
      const facts = records.flatMap((record) =>
        record.facts.map((fact) => ({ ...fact, at: record.event.at })),
      );
      const ran = facts.filter(
        (fact) => fact.type === 'alarm' && fact.kind === 'fallDue' && isOf(fact.scope, first!.no),
      );
      const closings = facts.filter((fact) => fact.type === 'clockClosed' && isOf(fact.scope, first!.no));
      expect(ran.map(({ at }) => at)).toEqual(isEarly ? [] : [dueAt]);
      expect(closings).toHaveLength(1);
      expect(closings[0]).toMatchObject({
        judgement: isEarly ? 'onTime' : 'late',
        at: isEarly ? dueAt - 1 : dueAt,
      });
      const timePassed = results.map((result) => result.status === 'fulfilled' && result.value);
      if (!isEarly) winners.add(timePassed.includes('passed') ? 'time' : 'signature');
      await expectWhole(entry.submission);
      await db.asOwner('UPDATE business_clock SET now = $1', [new Date(filed)]);
    }
    // Both came first at some time: the races were races.
    expect([...winners].sort()).toEqual(['signature', 'time']);
  }, 240_000);
});

const isOf = (scope: { readonly of: string; readonly no?: number }, no: number) =>
  scope.of === 'assignment' && scope.no === no;
