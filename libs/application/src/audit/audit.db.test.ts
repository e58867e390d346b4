import { parseInstant } from '@countersign/calendar';
import {
  actorsOf,
  applicationOn,
  consultedEntry,
  loadDemonstration,
  testDatabase,
} from '@countersign/testing';
import type { Application, Filed } from '@countersign/testing';

const db = testDatabase();
let app: Application;
let entry: Filed;
beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  await app.clock.set(null, parseInstant('2027-03-01T10:00:00+08:00'));
});
beforeEach(async () => {
  entry = await consultedEntry(app, await actorsOf(db.source));
});

/** What an owner could do who is not stopped by a trigger. */
const tamper = (table: string, change: string) =>
  db.asSuperuser(
    `ALTER TABLE ${table} DISABLE TRIGGER USER; ${change}; ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_kept`,
  );
const faults = async () =>
  (await app.verifyAudit.run(entry.submission)).faults.map(({ seq, problem }) => [seq, problem]);
const problems = async () => (await app.replayAll.run(entry.submission)).problems;

describe('the audit', () => {
  it('finds nothing wrong with what was left alone, records of definitions, calendars and the clock included', async () => {
    const audited = await app.verifyAudit.run();
    expect(audited.faults).toEqual([]);
    expect(audited.chains).toBeGreaterThanOrEqual(5);
    const replayed = await app.replayAll.run();
    expect(replayed.problems).toEqual([]);
    expect(replayed.events).toBeGreaterThanOrEqual(2);
  });

  it('finds an event whose text was changed', async () => {
    await tamper(
      'submission_event',
      `UPDATE submission_event SET text = replace(text, '"accept"', '"refuseAcceptance"') WHERE submission = '${entry.submission}'`,
    );
    expect(await faults()).toEqual([[2, 'hashDiffers']]);
  });

  it('finds that the last event was taken away', async () => {
    await tamper(
      'submission_event',
      `DELETE FROM submission_event WHERE submission = '${entry.submission}' AND seq = 2`,
    );
    expect(await faults()).toEqual([[2, 'missing']]);
  });

  it('finds a form that was changed behind its digest', async () => {
    await tamper(
      'form_revision',
      `UPDATE form_revision SET values = values || '{"jobs": 999}' WHERE submission = '${entry.submission}'`,
    );
    expect(await faults()).toEqual([[1, 'formDiffers']]);
  });

  it('finds a state that is not what its events say, and where', async () => {
    await db.asOwner(`UPDATE submission SET state = jsonb_set(state, '{cycle}', '2') WHERE id = $1`, [
      entry.submission,
    ]);
    expect(await problems()).toMatchObject([
      {
        submission: entry.submission,
        seq: null,
        differences: [{ path: 'state.cycle', stored: 2, replayed: 1 }],
      },
    ]);
  });

  it('finds a due date that is not what calendar and events give', async () => {
    await db.asOwner(`UPDATE submission SET due_on = due_on + 1 WHERE id = $1`, [entry.submission]);
    expect((await problems())[0]!.differences).toMatchObject([{ path: 'dueOn' }]);
  });

  it('finds facts that did not follow from their event', async () => {
    await tamper(
      'submission_event',
      `UPDATE submission_event SET text = jsonb_set(text::jsonb, '{facts,0,type}', '"closed"')::text WHERE submission = '${entry.submission}' AND seq = 2`,
    );
    expect(await problems()).toMatchObject([
      { seq: 2, differences: [{ path: 'facts.0.type', stored: 'closed' }] },
    ]);
  });
});
