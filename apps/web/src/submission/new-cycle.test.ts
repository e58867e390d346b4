import { limitsOfCycle } from './new-cycle.js';

it.each([
  ['both', ['promised', 'statutory']],
  ['promised', ['promised']],
  ['statutory', ['statutory', 'delivery']],
  ['none', ['delivery']],
])('a new cycle speaks of the limits that there are: %s', (said, kinds) => {
  expect(limitsOfCycle(kinds.map((kind) => ({ kind })))).toBe(said);
});
