import { compileCalendar, parseInstant } from '@countersign/calendar';
import { cnCalendar } from '@countersign/matters';
import type { Screen } from './screen.js';
import { conditionalView, supplementView } from './time.js';

const at = (time: string) => parseInstant(`2026-06-${time}:00+08:00`);
const file = (material: string) => ({ material });
const changed = (revision: number, ...materials: string[]) => ({ revision, form: [], materials });

/** The form was filed on the 1st, and again on Saturday the 6th and on Monday the 8th. */
const screen = (state: object, present: readonly string[]) =>
  ({
    context: {
      calendar: compileCalendar(cnCalendar),
      definition: { definition: { materials: [] } },
      form: { materials: present.map(file) },
    },
    state: { revisions: [changed(2, 'map'), changed(3, 'plan', 'map')], work: {}, ...state },
    now: at('09T10:00'),
    revisedAt: { 1: at('01T10:00'), 2: at('06T10:00'), 3: at('08T10:00') },
  }) as unknown as Screen;

const daysOf = (items: readonly { id: string; arrived: boolean; arrivedOn: string | null }[] = []) =>
  items.map(({ id, arrived, arrivedOn }) => [id, arrived, arrivedOn]);

it('T5: what a notice asked for came on the day it was received: a Saturday’s on Monday', () => {
  const notices = [{ at: at('02T10:00'), items: ['map', 'plan', 'form'], revision: 1, missing: ['map'] }];
  const view = supplementView(screen({ supplement: { notices } }, ['map', 'plan']));
  expect(daysOf(view?.notices[0]?.items)).toEqual([
    ['map', true, '2026-06-08'],
    ['plan', true, '2026-06-08'],
    ['form', false, null],
  ]);
});

describe('what was deferred (T15)', () => {
  const deferred = (openedAt: string, more: object = {}) => ({
    conditional: { items: ['map', 'plan', 'proof'], on: '2026-06-05', no: 4, ...more },
    work: { 4: { openedAt: at(openedAt), is: { work: 'pending' } } },
  });

  it('came part by part, each on its day', () => {
    const view = conditionalView(screen(deferred('05T10:00'), ['map', 'plan']));
    expect(view).toMatchObject({ lapsed: false });
    expect(daysOf(view?.items)).toEqual([
      ['map', true, '2026-06-06'],
      ['plan', true, '2026-06-08'],
      ['proof', false, null],
    ]);
  });

  it('is there without a day where it came before it was deferred anew (T8)', () => {
    const view = conditionalView(screen(deferred('09T09:00'), ['map']));
    expect(daysOf(view?.items)[0]).toEqual(['map', true, null]);
  });

  it('has lapsed once the submitter missed it', () => {
    const { conditional, work } = deferred('05T10:00');
    const missed = { 4: { ...work[4], is: { work: 'missed' } } };
    expect(conditionalView(screen({ conditional, work: missed }, []))).toMatchObject({ lapsed: true });
  });
});
