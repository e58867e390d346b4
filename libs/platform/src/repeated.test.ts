import { setTimeout as sleep } from 'node:timers/promises';
import { Repeated } from './repeated.js';

it('is done at once, again and again, and never twice at once', async () => {
  let [begun, underWay, most] = [0, 0, 0];
  const repeated = new Repeated(1, async () => {
    begun += 1;
    underWay += 1;
    most = Math.max(most, underWay);
    await sleep(10);
    underWay -= 1;
  });
  repeated.start();
  await sleep(200);
  await repeated.stop();
  expect(begun).toBeGreaterThan(3);
  expect(most).toBe(1);
});

it('is over when stop returns, whatever was under way', async () => {
  let ended = 0;
  const repeated = new Repeated(1, () => sleep(50).then(() => void (ended += 1)));
  repeated.start();
  await sleep(20);
  await repeated.stop();
  expect(ended).toBe(1);
  await sleep(100);
  expect(ended).toBe(1);
});
