import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Actor, DomainError, SubmissionState } from '@countersign/domain';
import { actorsOf, applicationOn, loadDemonstration, pendingOf, testDatabase } from '@countersign/testing';
import type { Application } from '@countersign/testing';
import { setClockOnly } from '../../test/time.js';
import { OpenFile } from '../files/open-file.js';
import type { LoadSubmission } from '../queries/load-submission.js';
import { BOX_SOURCES } from '../queries/boxes/box-sources.js';
import type { EventInput } from './act.js';

/** The chain inside a unit (O7): what the shell adds to the core's rules: boxes, files, posts that there are. */
const db = testDatabase();
const file = new URL('../../../../scenarios/matters/office-paper.json', import.meta.url);
const definition = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly example: { readonly form: Readonly<Record<string, unknown>> };
  readonly stages: readonly { readonly id: string }[];
};
let app: Application;
let people: (account: string) => Actor;
let submission: string;
let state: SubmissionState;

const act = async (account: string, event: EventInput) => {
  const answer = await app.act.run(people(account), { submission, key: randomUUID(), event });
  state = answer.state;
};
const numberOf = (unit: string) => pendingOf(state).find((one) => one.unit === unit)!.no;
const passUp = (unit: string, attachments: readonly string[] = []): EventInput => ({
  ...{ type: 'PASS_UP', no: numberOf(unit) },
  opinion: { outcome: 'agree', text: '可行', ...(attachments.length > 0 && { attachments }) },
});
/** How many of the present submission lie in a box of somebody's. */
const inBox = async (account: string, box: 'todo' | 'done'): Promise<number> => {
  const { person, unit, post } = people(account);
  const { from, where } = BOX_SOURCES[box];
  const rows = await db.asOwner(
    `SELECT a.no FROM ${from} WHERE s.id = $4 AND ($1::uuid, $2::text, $3::text) IS NOT NULL AND ${where}`,
    [person, unit, post, submission],
  );
  return rows.length;
};

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  await app.publishDefinition.run(null, definition);
  people = await actorsOf(db.source);
  await setClockOnly(db, '2026-06-15T10:00:00+08:00');
});
beforeEach(async () => {
  const filed = await app.submit.run(people('gonghe.officer'), {
    ...{ key: randomUUID(), matter: 'office-paper', form: definition.example.form, materials: [] },
  });
  ({ submission, state } = filed);
});

it('O4: is to do for whose turn it is, done for whoever passed it on, and neither for the others', async () => {
  const boxes = async () =>
    Object.fromEntries(
      await Promise.all(
        ['nr.officer', 'nr.section', 'nr.head'].map(
          async (who) => [who, `${await inBox(who, 'todo')} ${await inBox(who, 'done')}`] as const,
        ),
      ),
    );
  expect(await boxes()).toEqual({ 'nr.officer': '1 0', 'nr.section': '0 0', 'nr.head': '0 0' });
  await act('nr.officer', passUp('nr'));
  expect(await boxes()).toEqual({ 'nr.officer': '0 1', 'nr.section': '1 0', 'nr.head': '0 0' });
  await act('nr.section', { type: 'PASS_DOWN', no: numberOf('nr'), post: 'officer', reason: '请补充' });
  expect(await boxes()).toEqual({ 'nr.officer': '1 0', 'nr.section': '0 1', 'nr.head': '0 0' });
  await act('nr.head', { type: 'FETCH_UP', no: numberOf('nr'), reason: '情况紧急' });
  expect(await boxes()).toEqual({ 'nr.officer': '0 1', 'nr.section': '0 1', 'nr.head': '1 0' });
  await act('nr.head', { type: 'SIGN', no: numberOf('nr'), opinion: { outcome: 'agree' } });
  expect(await boxes()).toEqual({ 'nr.officer': '0 1', 'nr.section': '0 1', 'nr.head': '0 1' });
  expect((await app.replayAll.run(submission)).problems).toEqual([]);
  expect((await app.verifyAudit.run(submission)).faults).toEqual([]);
});

it('what hangs on a draft opens for the unit alone, until it is signed', async () => {
  const { person } = people('nr.officer');
  const id = randomUUID();
  await db.asOwner(
    `INSERT INTO file (id, name, size, digest, type, storage_key, unit, person, created_at)
     VALUES ($1, '测算.pdf', 1, $2, 'application/pdf', $3, 'nr', $4, clock_timestamp())`,
    [id, 'a'.repeat(64), `${id}`, person],
  );
  const opener = new OpenFile(db.source, {
    check: async () => undefined,
  } as unknown as LoadSubmission);
  const opens = async (account: string) =>
    opener.run({ ...people(account), roles: [] }, id).then(
      () => true,
      ({ code }: DomainError) => (code === 'FILE_NOT_FOUND' ? false : code),
    );
  await act('nr.officer', passUp('nr', [id]));
  expect([await opens('nr.section'), await opens('tax.head'), await opens('gonghe.officer')]).toEqual([
    ...[true, false, false],
  ]);
  await act('nr.head', { type: 'FETCH_UP', no: numberOf('nr'), reason: '情况紧急' });
  await act('nr.head', {
    ...{ type: 'SIGN', no: numberOf('nr'), opinion: { outcome: 'agree', attachments: [id] } },
  });
  expect(await opens('tax.head')).toBe(true);
});

it('a chain through a post that its unit does not have is not published', async () => {
  const stages = definition.stages.map((stage) =>
    stage.id === 'consultation' ? { ...stage, chain: ['officer', 'astronaut', 'head'] } : stage,
  );
  const attempt = app.publishDefinition.run(null, { ...definition, version: 2, stages });
  await expect(attempt).rejects.toMatchObject({
    code: 'DEFINITION_INVALID',
    details: [
      {
        path: 'stages.consultation.seats.nr.chain',
        ...{ problem: 'noSuchPost', unit: 'nr', post: 'astronaut' },
      },
    ],
  });
});
