import { parseInstant } from '@countersign/calendar';
import {
  actorsOf,
  applicationOn,
  consultedEntry,
  loadDemonstration,
  testDatabase,
} from '@countersign/testing';
import type { Application, Filed } from '@countersign/testing';
import { eventsOf, publish } from '../../test/time.js';

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
    expect((await problems())[0]!.differences).toMatchObject([{ path: 'due_on' }]);
  });

  it('finds a due date that was changed in the state and in its row, by counting it anew from its events', async () => {
    const [{ no } = { no: 0 }] = await db.asOwner<{ no: number }>(
      `UPDATE assignment SET due_on = due_on + 1,
              state = jsonb_set(state, '{clock,dueOn}', to_jsonb((due_on + 1)::text))
        WHERE submission = $1 AND work = 'pending' AND unit = 'tax' RETURNING no`,
      [entry.submission],
    );
    const [problem] = await problems();
    const paths = problem!.differences.map(({ path }) => path);
    // As replayed, as the row shows it, and as its own events say.
    expect(paths).toEqual([
      `state.work.${no}.clock.dueOn`,
      `assignment.${no}.due_on`,
      `work.${no}.clock.dueOn`,
    ]);
  });

  it('finds an event of a clock that nobody’s act explains', async () => {
    const more = `{"type": "extended", "at": 1804730400000, "on": "2027-03-01", "amount": 5}`;
    await db.asOwner(
      `UPDATE submission SET state = jsonb_set(state, '{clocks,promised,events}',
              state #> '{clocks,promised,events}' || $2::jsonb) WHERE id = $1`,
      [entry.submission, more],
    );
    const paths = (await problems())[0]!.differences.map(({ path }) => path);
    expect(paths).toContain('state.clocks.promised.events.1');
    expect(paths).toContain('clocks.promised.dueOn');
  });

  it('finds a row of figures that no event explains', async () => {
    await tamper(
      'closed_clock',
      `UPDATE closed_clock SET judgement = 'late' WHERE submission = '${entry.submission}' AND scope = 'assignment'`,
    );
    expect((await problems())[0]!.differences).toMatchObject([
      { path: 'closed_clock.0.judgement', stored: 'late', replayed: 'onTime' },
    ]);
  });

  it('replays each event with the calendar that it names, across versions', async () => {
    const before = await app.registry.currentCalendar();
    const override = { on: '2027-03-02', working: false, reason: '寒潮' };
    const { version } = await publish(app, { override });
    await app.recalculate.run();
    const calendars = (await eventsOf(db, entry.submission)).map(({ calendar }) => calendar);
    expect(calendars).toEqual([before.version, before.version, version]);
    expect(await problems()).toEqual([]);
    expect(await faults()).toEqual([]);
    await db.asOwner(
      `UPDATE submission SET state = jsonb_set(state, '{clocks,promised,calendar}', to_jsonb($2::int)) WHERE id = $1`,
      [entry.submission, before.version],
    );
    const paths = (await problems())[0]!.differences.map(({ path }) => path);
    expect(paths).toContain('clocks.promised.dueOn');
    await publish(app, { removeOverride: override.on });
    await app.recalculate.run();
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
