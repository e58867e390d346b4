import fc from 'fast-check';
import { definitions } from '../test/definitions.js';
import { review } from '../test/fixture.js';
import { move, peopleOf, replay, runHistory, start } from '../test/histories.js';
import { offersAgree } from '../test/offers.js';
import { closedAsFolded, isSound } from '../test/sound.js';
import { timed } from '../test/timed.js';
import type { SubmissionState } from './model.js';

/** Random acts by random people at random times. What must hold after every step, whatever happened. */
const moves = fc.array(move, { minLength: 5, maxLength: 60, size: 'max' });
const all = Object.entries({ review, ...definitions, timed });
const runs = (name: string) => ({ numRuns: name === 'timed' ? 50 : 20 });

const work = (state: SubmissionState) => Object.values(state.work);

describe.each(all)('any history of %s', (name, definition) => {
  it('property: every state is sound, each visit settles once, and only who signed has signed', () => {
    fc.assert(
      fc.property(start, moves, (began, some) => {
        const settled: number[] = [];
        const signed: string[] = [];
        const { state, accepted } = runHistory(definition, began, some, (step) => {
          isSound(step);
          for (const fact of step.decided?.facts ?? []) {
            if (fact.type === 'stageSettled' || fact.type === 'stageSkipped') settled.push(fact.visit);
            if (fact.type === 'deemed') signed.push(`${fact.no} system ${step.event.at} ${fact.outcome}`);
            if (fact.type !== 'signed' && fact.type !== 'corrected' && fact.type !== 'supplementary')
              continue;
            if (!('actor' in step.event)) throw new Error('the system signed');
            signed.push(`${fact.no} ${step.event.actor.person} ${step.event.at} ${fact.outcome}`);
          }
        });
        expect(settled).toEqual([...new Set(settled)]);
        const kept = work(state).flatMap(({ no, opinions }) =>
          opinions
            .filter(({ carriedFrom }) => !carriedFrom)
            .map(({ by, at, outcome }) => `${no} ${by === 'system' ? by : by.person} ${at} ${outcome}`),
        );
        expect(kept.sort()).toEqual(signed.sort());
        const unsigned = work(state).filter(
          ({ is, opinions }) => is.work === 'signed' && opinions.length === 0,
        );
        expect(unsigned.filter(({ kind }) => kind !== 'complete')).toEqual([]);
        closedAsFolded(accepted.at(-1)!.context, state, (what) => {
          throw new Error(what);
        });
      }),
      runs(name),
    );
  });

  it('property: replaying what was accepted gives the same state to the letter, waker or no waker', () => {
    fc.assert(
      fc.property(start, moves, (began, some) => {
        const history = runHistory(definition, began, some, () => {});
        const whole = replay(history, true);
        expect(JSON.parse(whole)).toEqual({ ...history.state, lastAt: history.end });
        // Whether a waker looked in often, or never: what fell due happened at its own instant.
        expect(replay(history, false)).toBe(whole);
      }),
      runs(name),
    );
  });

  it('property: what is offered is accepted, and what is not offered is refused', () => {
    fc.assert(
      fc.property(start, moves, fc.nat({ max: 100 }), (began, some, who) => {
        const people = peopleOf(definition);
        let step = 0;
        runHistory(definition, began, some, ({ context, decided }) => {
          if (decided) offersAgree(context, decided.state, people[(who + step++) % people.length]!);
        });
      }),
      { numRuns: runs(name).numRuns / 2 },
    );
  });

  it('is of use: such histories reach every stage where people act, and every ending', () => {
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
    if (name !== 'timed') return;
    for (const fact of TIMED) expect(seen).toContain(fact);
  });
});

/** What people do about those who review. */
const OF_PEOPLE = ['transferred', 'urged', 'copied'];

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
