import { daysPhrase, type Figures, shapeOf, standingPhrase } from './clock-words.js';

const limit = { amount: 5, unit: 'workingDays', source: { zh: '', en: '' } };
const clock = (more: Partial<Figures>): Figures => ({
  ...{ light: 'green', remaining: 3, overdueDays: 0, overdue: false, judgement: null, limit },
  standing: 'running',
  ...more,
});
const closed = (more: Partial<Figures>) => ({ standing: 'closed', light: 'grey', ...more }) as const;

it.each<[string, Partial<Figures>, ReturnType<typeof daysPhrase>]>([
  ['counts the working days that are left', {}, { key: 'left', unit: 'workingDays', count: 3 }],
  [
    'T14: counts working hours where the limit is in hours',
    { limit: { ...limit, unit: 'workingHours' } },
    { key: 'left', unit: 'workingHours', count: 3 },
  ],
  ['calls the due date today', { remaining: 0 }, { key: 'dueToday' }],
  [
    'counts the working days overdue',
    { overdue: true, remaining: 0, overdueDays: 2 },
    { key: 'overdueBy', count: 2 },
  ],
  ['T4: is overdue on a rest day, by less than one', { overdue: true, remaining: 0 }, { key: 'justOverdue' }],
  ['T5: says that nothing counts yet', { standing: 'notStarted', light: 'grey' }, { key: 'notStarted' }],
  ['T6: says that it is paused', { standing: 'paused', light: 'grey' }, { key: 'paused' }],
  [
    'T8: says that it waits to be submitted again',
    { standing: 'betweenCycles', light: 'grey' },
    { key: 'betweenCycles' },
  ],
  [
    'is on time once closed, whatever it was',
    closed({ judgement: 'onTime', overdueDays: 0 }),
    { key: 'closedOnTime' },
  ],
  [
    'is late by days once closed',
    closed({ judgement: 'late', overdue: true, overdueDays: 1 }),
    { key: 'closedLateBy', count: 1 },
  ],
  [
    'is late by none when closed on the rest day after',
    closed({ judgement: 'late', overdue: true }),
    { key: 'closedLate' },
  ],
  ['O3: is closed and no more where nobody is judged', closed({}), { key: 'closed' }],
])('%s', (_, more, phrase) => {
  expect(daysPhrase(clock(more))).toEqual(phrase);
});

it('says of a list how a limit stands without what is left of it', () => {
  expect(standingPhrase(clock({}))).toBeNull();
  expect(standingPhrase(clock({ overdue: true, remaining: 0 }))).toEqual({ key: 'justOverdue' });
  expect(standingPhrase(clock({ standing: 'betweenCycles' }))).toEqual({ key: 'betweenCycles' });
});

it('shows the judgement in place of the light once closed', () => {
  expect(shapeOf({ light: 'grey', judgement: 'late', standing: 'closed' })).toBe('late');
  expect(shapeOf({ light: 'yellow', judgement: null, standing: 'running' })).toBe('yellow');
});

it('gives each of the grey ones a shape of its own', () => {
  const shapes = (['notStarted', 'paused', 'betweenCycles', 'closed'] as const).map((standing) =>
    shapeOf({ light: 'grey', judgement: null, standing }),
  );
  expect(new Set(shapes).size).toBe(4);
});
