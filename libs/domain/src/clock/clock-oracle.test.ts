import { instant, type Instant } from '@countersign/calendar';
import { countByHand, deskOf, type Desk, type Happening } from '../../test/clock-oracle.js';
import {
  chanceOf,
  replay,
  storyOf,
  versionsOf,
  type Chance,
  type ClockStory,
  type Versions,
} from '../../test/clock-stories.js';
import { readClock } from './read-clock.js';

const CASES = 100_000;
/** Stories per set of calendars: noting down a calendar day by day is what takes the time. */
const PER_SET = 400;
const MS_PER_QUARTER = 15 * 60_000;

type Difference = { readonly at: Instant; readonly byHand: unknown; readonly read: unknown };

const FIGURES = ['used', 'elapsed', 'remaining', 'dueOn', 'overdueDays', 'overdue', 'light'] as const;

/** At the last event itself, or some days after. */
function readingDay(chance: Chance, { happenings }: ClockStory): Instant {
  const days = [0, 5, 25][chance(3)]!;
  return instant(happenings.at(-1)!.event.at + chance(days * 96 + 1) * MS_PER_QUARTER);
}

function difference(desks: ReadonlyMap<number, Desk>, story: ClockStory, at: Instant): Difference | null {
  const byHand = countByHand(desks, story.happenings, story.policy.warnAt, at);
  const read = readClock(story.calendar, story.clock, at);
  return FIGURES.some((figure) => byHand[figure] !== read[figure]) ? { at, byHand, read } : null;
}

/** The shortest story that still shows a difference: without one event after the other. */
function shortest(desks: ReadonlyMap<number, Desk>, story: ClockStory, at: Instant): object {
  for (let index = 1; index < story.happenings.length; index++) {
    try {
      const shorter = replay(story, without(story.happenings, index));
      if (difference(desks, shorter, at)) return shortest(desks, shorter, at);
    } catch {
      // Nothing can be resumed that was not paused: this one is needed.
    }
  }
  return { happenings: story.happenings, ...difference(desks, story, at) };
}

const without = (happenings: readonly Happening[], index: number) =>
  happenings.filter((_, one) => one !== index);

it(`T1 to T14: ${CASES} clocks read as they are counted by hand, day by day`, () => {
  const seed = Number(process.env['SEED'] ?? 20_260_101);
  const chance = chanceOf(seed);
  let versions: Versions;
  let desks = new Map<number, Desk>();
  for (let n = 0; n < CASES; n++) {
    if (n % PER_SET === 0) {
      versions = versionsOf(chance);
      desks = new Map(versions.data.map((data) => [data.version, deskOf(data)]));
    }
    const story = storyOf(chance, versions!, []);
    const found = difference(desks, story, readingDay(chance, story));
    if (found) expect({ seed, n, ...shortest(desks, story, found.at) }).toBeNull();
  }
}, 300_000);
