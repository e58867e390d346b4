import type { Actor, DomainError } from '@countersign/domain';
import { BusinessClock } from '@countersign/platform';
import { actorsOf, applicationOn, filedEntry, loadDemonstration, testDatabase } from '@countersign/testing';
import type { Application, Filed } from '@countersign/testing';
import { v7 } from 'uuid';
import { CopiesQuery } from '../queries/copies.query.js';
import { LoadSubmission } from '../queries/load-submission.js';
import { Organization } from '../queries/organization.js';
import { Wording } from '../queries/wording.js';
import { MarkAsRead } from './mark-as-read.js';
import { MarkNoticesRead } from './mark-notices-read.js';

const db = testDatabase();
let people: (account: string) => Actor;
let entry: Filed;
let app: Application;
const NOW = Date.parse('2026-06-15T10:00:00+08:00');
const clock = new BusinessClock(async () => NOW, true);
beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
  entry = await filedEntry(app, people);
});

it('a copy is marked as read by each person of the post it was given to, once', async () => {
  const mark = new MarkAsRead(db.source, clock);
  await app.act.run(people('gonghe.officer'), {
    submission: entry.submission,
    key: v7(),
    event: {
      type: 'CIRCULATE',
      to: [
        { unit: 'nr', post: 'head' },
        { unit: 'tax', post: null },
      ],
      reason: '请阅知',
    },
  });
  for (const account of ['nr.head', 'tax.clerk', 'tax.clerk'])
    await mark.run(people(account), entry.submission);
  expect(await db.count('copy_read')).toBe(2);
  for (const account of ['nr.clerk', 'sic.head']) {
    const refused = mark.run(people(account), entry.submission);
    await expect(refused).rejects.toMatchObject({
      code: 'SUBMISSION_NOT_FOUND',
    } satisfies Partial<DomainError>);
  }
  expect(await db.count('copy_read')).toBe(2);

  // Who gave it to others sees who of them has read it; who was given it sees that, and nobody else's reading (O4).
  const viewer = (account: string) => ({ ...people(account), roles: [] });
  const wording = new Wording(app.registry, new Organization(db.source));
  const copies = new CopiesQuery(db.source, new LoadSubmission(db.source, wording, clock));
  const filed = await copies.run(viewer('gonghe.officer'), entry.submission);
  const readers = filed.nodes.map(({ unit, readings }) => [unit.id, readings.map(({ name }) => name)]);
  expect(readers).toEqual(expect.arrayContaining([['tax', [people('tax.clerk').name]]]));
  expect(filed.own).toBeNull();
  const given = await copies.run(viewer('tax.officer'), entry.submission);
  expect(given.own).toMatchObject({ readAt: null, note: '请阅知' });
  const read = await copies.run(viewer('tax.clerk'), entry.submission);
  expect(read.own).toMatchObject({ readAt: NOW });
});

it('notices are marked as read where they are the post’s own', async () => {
  const mark = new MarkNoticesRead(db.source);
  const [forPost, forUnit, forOther] = [v7(), v7(), v7()];
  await db.asOwner(
    `INSERT INTO notice (id, submission, unit, post, notice, params, at)
     VALUES ($1, $4, 'nr', 'head', 'assigned', '{}', now()), ($2, $4, 'nr', NULL, 'assigned', '{}', now()),
            ($3, $4, 'nr', 'clerk', 'assigned', '{}', now())`,
    [forPost, forUnit, forOther, entry.submission],
  );
  const all = [forPost, forUnit, forOther, v7(), 'no id at all'];
  expect(await mark.run(people('nr.head'), all)).toBe(2);
  expect(await mark.run(people('nr.head'), all)).toBe(0);
  expect(await mark.run(people('nr.clerk'), all)).toBe(2);
});
