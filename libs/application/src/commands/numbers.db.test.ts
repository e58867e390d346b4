import { randomUUID } from 'node:crypto';
import { parseInstant } from '@countersign/calendar';
import type { Actor } from '@countersign/domain';
import {
  actorsOf,
  applicationOn,
  exampleForm,
  loadDemonstration,
  pendingOf,
  sign,
  testDatabase,
} from '@countersign/testing';
import type { Application, Filed } from '@countersign/testing';

const AT_ONCE = 200;
const db = testDatabase();
let app: Application;
let people: (account: string) => Actor;

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  await app.clock.set(null, parseInstant('2026-06-15T10:00:00+08:00'));
  people = await actorsOf(db.source);
});

const all = <T>(many: readonly unknown[], one: (index: number) => Promise<T>) =>
  Promise.allSettled(many.map((_, index) => one(index)));
const fulfilled = <T>(results: readonly PromiseSettledResult<T>[]) =>
  results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
/** From 1 on, each once. */
const inOrder = (many: number) => Array.from({ length: many }, (_, index) => index + 1);
const counted = (numbers: readonly string[], pattern: RegExp) =>
  numbers.map((number) => Number(pattern.exec(number)?.[1])).sort((a, b) => a - b);

it(`D4: ${AT_ONCE} filed at once have numbers without gap or repeat, and so do their notices; what is void keeps its own`, async () => {
  const officer = people('gonghe.officer');
  const form = await exampleForm(app, officer, 'project-entry');
  const unreadable = { ...form, form: { ...form.form, landMu: -1 } };
  const many = Array.from({ length: AT_ONCE * 1.25 });
  // Every fifth is refused in between.
  const filing = (index: number) =>
    app.submit.run(officer, {
      ...{ key: randomUUID(), matter: 'project-entry' },
      ...(index % 5 === 4 ? unreadable : form),
    });
  const filed = fulfilled(await all(many, filing));
  expect(filed).toHaveLength(AT_ONCE);
  const numbers = async () =>
    (await db.asOwner<{ number: string }>('SELECT number FROM submission')).map(({ number }) => number);
  expect(counted(await numbers(), /^XM2026-(\d+)$/)).toEqual(inOrder(AT_ONCE));
  expect(new Set(filed.map(({ state }) => state.number)).size).toBe(AT_ONCE);

  // Accepted at once, each twice over: the second is refused, and takes no number with it.
  const accept = ({ submission, state }: Filed) =>
    sign(app, people('drc.clerk'), submission, pendingOf(state)[0]!.no, { outcome: 'accept' });
  const twice = [...filed, ...filed];
  const accepted = fulfilled(await all(twice, (index) => accept(twice[index]!)));
  expect(accepted).toHaveLength(AT_ONCE);
  const issued = await db.asOwner<{ number: string }>('SELECT number FROM issued_document');
  expect(
    counted(
      issued.map(({ number }) => number),
      /(\d+)号$/,
    ),
  ).toEqual(inOrder(AT_ONCE));

  // Some are void, while others are filed: no number is free again.
  const voided = accepted.slice(0, 20);
  const [cancelled, later] = await Promise.all([
    all(voided, (index) =>
      app.act.run(people('drc.head'), {
        ...{ submission: voided[index]!.submission, key: randomUUID() },
        event: { type: 'CANCEL', reason: '重复申报' },
      }),
    ),
    all(Array.from({ length: 20 }), () => filing(0)),
  ]);
  expect([fulfilled(cancelled).length, fulfilled(later).length]).toEqual([20, 20]);
  expect(counted(await numbers(), /^XM2026-(\d+)$/)).toEqual(inOrder(AT_ONCE + 20));
  const kept = await db.asOwner<{ number: string }>(`SELECT number FROM submission WHERE ending = 'void'`);
  expect(kept.map(({ number }) => number).sort()).toEqual(voided.map(({ state }) => state.number).sort());
}, 240_000);
