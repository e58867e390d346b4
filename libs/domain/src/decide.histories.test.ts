import fc from 'fast-check';
import { definitions } from '../test/definitions.js';
import { review } from '../test/fixture.js';
import { move, runHistory, start } from '../test/histories.js';
import { timed } from '../test/timed.js';

/** What random histories are worth: whatever can happen does. What must hold after each step is in decide.model.test.ts. */
const all = Object.entries({ review, ...definitions, timed });

describe.each(all)('histories of %s', (name, definition) => {
  it('reach every stage where people act, and every ending', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= (name === 'timed' ? 120 : 40); seed++) {
      const [began] = fc.sample(start, { numRuns: 1, seed });
      runHistory(definition, began!, fc.sample(move, { numRuns: 60, seed }), ({ decided }) => {
        if (decided) seen.add(decided.state.stage);
        for (const { type } of decided?.facts ?? []) seen.add(type);
      });
    }
    const [, ...stages] = definition.stages.filter(({ seats }) => seats.length > 0);
    // What one act ends, at any moment, has tests of its own; here it would end most histories before they got anywhere.
    const endings = definition.endings.filter(({ kind }) => kind !== 'withdrawn' && kind !== 'void');
    for (const { id } of [...stages, ...endings]) expect(seen).toContain(id);
    if (name === 'review') return;
    for (const fact of OF_PEOPLE) expect(seen).toContain(fact);
    if (name === 'office') for (const fact of OF_CHAINS) expect(seen).toContain(fact);
    if (name !== 'timed') return;
    for (const fact of TIMED) expect(seen).toContain(fact);
  });
});

/** What people do about those who review. */
const OF_PEOPLE = ['transferred', 'urged', 'copied'];

/** O7, and what must be right with it. */
const OF_CHAINS = [
  ...['passedUp', 'passedDown', 'fetchedUp', 'deemed', 'handed', 'takenBack', 'reviewerAdded', 'sentBack'],
  ...['carriedOver', 'sentBackTo'],
];

/** Everything that T1 to T16 make happen. */
const TIMED = [
  ...[
    'paused',
    'resumed',
    'pauseOverdue',
    'extensionAsked',
    'extended',
    'extensionDeclined',
    'extensionLapsed',
  ],
  ...['urgencyChanged', 'supplementAsked', 'supplemented', 'acceptedBySilence', 'conditional', 'completed'],
  ...['lapsed', 'sentBack', 'cycleBegun', 'carriedOver', 'deemed', 'supplementary', 'missed', 'handed'],
  ...[
    'calendarChanged',
    'dueMoved',
    'clockClosed',
    'reopened',
    'takenBack',
    'formRevised',
    'reviewerAdded',
    'reviewerRemoved',
    'decided',
  ],
  ...['returned', 'entrusted', 'recalled', 'recused', 'related'],
];
