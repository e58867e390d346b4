import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { definitions as small } from '../test/definitions.js';
import { review } from '../test/fixture.js';
import { generated } from '../test/generated.js';
import { move, Play, replay, start, type Move } from '../test/histories.js';
import { isNotStuck, Ledger } from '../test/ledger.js';
import { offersAgree } from '../test/offers.js';
import { closedAsFolded, isSound } from '../test/sound.js';
import { timed } from '../test/timed.js';
import { definitionSchema, type ProcessDefinition } from './index.js';

/**
 * Random acts by random people on random definitions, and on those that ship, against the machines and a simple model.
 * `MODEL_RUNS` and `SEED` choose how many and which; a failure says its seed. `SHRINK=1` makes it smaller, which takes long.
 */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 500);

const SHIPPED = new URL('../../matters/src/definitions/', import.meta.url);
const shipped = readdirSync(SHIPPED)
  .filter((name) => name.endsWith('.json'))
  .map((name) => definitionSchema.parse(JSON.parse(readFileSync(new URL(name, SHIPPED), 'utf8'))));

const definition: fc.Arbitrary<ProcessDefinition> = fc.oneof(
  { weight: 5, arbitrary: generated },
  { weight: 2, arbitrary: fc.constantFrom(review, ...Object.values(small)) },
  { weight: 1, arbitrary: fc.constant(timed) },
  { weight: 3, arbitrary: fc.constantFrom(...shipped) },
);

/** What was observed of one history, besides what is looked at in every step. */
type Model = { readonly ledger: Ledger; steps: number };

class Step implements fc.Command<Model, Play> {
  constructor(readonly move: Move) {}

  check = () => true;

  run(model: Model, play: Play): void {
    play.move(this.move);
    const people = play.present();
    isNotStuck(play);
    model.ledger.doneByHand(play.state, people);
    offersAgree(play.context, play.state, people[(this.move.who + model.steps++) % people.length]!);
  }

  toString = () => JSON.stringify(this.move);
}

const steps = fc.commands(
  [move.map((one) => new Step(one))],
  // A history that is over after five acts shows little.
  { maxCommands: 45, size: 'max' },
);

const seen = { closed: 0, cycles: 0, definitions: new Set<string>(), facts: new Set<string>() };

it(`property: in ${RUNS} histories nothing is stuck, settles twice or is done by who did nothing; replay, offers and deadlines agree`, () => {
  fc.assert(
    fc.property(definition, start, fc.nat({ max: 255 }), steps, (one, began, how, commands) => {
      const ledger = new Ledger();
      const play = new Play(one, began, how, (step) => {
        isSound(step);
        ledger.look(step);
        for (const { type } of step.decided?.facts ?? []) seen.facts.add(type);
      });
      fc.modelRun(() => ({ model: { ledger, steps: 0 }, real: play }), commands);
      const history = play.history();
      closedAsFolded(play.context, history.state, (what) => {
        throw new Error(what);
      });
      // Whether a waker looked in often, or never: what fell due happened at its own instant.
      expect(replay(history, false)).toBe(replay(history, true));
      seen.definitions.add(one.id);
      if (history.state.closed) seen.closed += 1;
      if (history.state.cycle > 1) seen.cycles += 1;
    }),
    { numRuns: RUNS, endOnFailure: process.env['SHRINK'] !== '1' },
  );
}, 3_600_000);

it('is of use: the histories close, go round again and meet every definition that ships', () => {
  expect(seen.closed).toBeGreaterThan(RUNS / 10);
  expect(seen.cycles).toBeGreaterThan(RUNS / 100);
  for (const { id } of [...shipped, timed]) expect(seen.definitions).toContain(id);
  for (const fact of [
    'sentBack',
    'transferred',
    'reviewerAdded',
    'deemed',
    'paused',
    'extended',
    'conditional',
  ])
    expect(seen.facts).toContain(fact);
});
