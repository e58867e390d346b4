import { Latest } from './latest.js';

function feed() {
  const listeners = new Set<(value: number) => void>();
  const latest = new Latest<number>((hear) => {
    listeners.add(hear);
    return () => void listeners.delete(hear);
  });
  return { latest, listeners, tell: (value: number) => listeners.forEach((hear) => hear(value)) };
}

it('gives what comes, in order, to who waits for it', async () => {
  const { latest, tell } = feed();
  const first = latest.next();
  tell(1);
  expect(await first).toEqual({ done: false, value: 1 });
  const second = latest.next();
  tell(2);
  expect(await second).toEqual({ done: false, value: 2 });
});

it('keeps only the latest for who is slow', async () => {
  const { latest, tell } = feed();
  for (const value of [1, 2, 3]) tell(value);
  expect(await latest.next()).toEqual({ done: false, value: 3 });
});

it('ends at once, even while somebody waits, and listens no more', async () => {
  const { latest, listeners, tell } = feed();
  const waiting = latest.next();
  await latest.return();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(listeners.size).toBe(0);
  tell(1);
  expect(await latest.next()).toEqual({ done: true, value: undefined });
});
