import type { Actor, DomainError } from '@countersign/domain';
import { actorsOf, applicationOn, filedEntry, loadDemonstration, testDatabase } from '@countersign/testing';
import type { Filed } from '@countersign/testing';
import { v7 } from 'uuid';
import { MarkAsRead } from './mark-as-read.js';
import { MarkNoticesRead } from './mark-notices-read.js';

const db = testDatabase();
let people: (account: string) => Actor;
let entry: Filed;
beforeAll(async () => {
  const app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
  entry = await filedEntry(app, people);
});

it('a copy is marked as read by each person of the post it was given to, once', async () => {
  const mark = new MarkAsRead(db.source);
  await db.asOwner(`INSERT INTO copy VALUES ($1, 'nr', 'head', now()), ($1, 'tax', '', now())`, [
    entry.submission,
  ]);
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
