import { review } from '../../test/fixture.js';
import { checkForUse } from './check-for-use.js';
import { checkDefinition } from './check.js';
import { definitionSchema, type ProcessDefinition } from './schema.js';

type Draft = { -readonly [K in keyof ProcessDefinition]: ProcessDefinition[K] };

const POSTS = {
  drc: ['clerk', 'head'],
  nr: ['head'],
  emergency: ['head'],
  water: ['officer'],
  govoffice: ['deputy'],
};
const organization = {
  units: Object.keys(POSTS).map((id) => ({ id })),
  posts: Object.entries(POSTS).flatMap(([unit, posts]) => posts.map((id) => ({ unit, id }))),
};

/** The faults of `review` after a change, as `path problem` and the figures. */
function faults(change: (draft: Draft) => void): string[] {
  const draft: Draft = structuredClone(review);
  change(draft);
  const definition = definitionSchema.parse(draft);
  expect(checkDefinition(definition)).toEqual([]);
  return checkForUse(definition, organization).map(({ path, problem, ...figures }) =>
    [path, problem, ...Object.values(figures)].join(' '),
  );
}
const stage = (draft: Draft, id: string) => draft.stages.find((one) => one.id === id)!;
const days = (amount: number, unit: 'workingDays' | 'workingHours' | 'calendarDays' = 'workingDays') => ({
  ...{ amount, unit, source: { zh: '测试', en: 'test' } },
});
const promised = (draft: Draft) => draft.clocks[0]!;

describe('checkForUse', () => {
  it('finds nothing wrong with what is in order', () => {
    expect(faults(() => {})).toEqual([]);
  });

  it.each<[string, (draft: Draft) => void, string]>([
    [
      'a unit that there is not',
      (d) => void (stage(d, 'decision').seats[0]!.unit = 'nowhere'),
      'stages.decision.seats.head noSuchUnit nowhere',
    ],
    [
      'a post that a unit has not',
      (d) => void (stage(d, 'decision').seats[0]!.post = 'astronaut'),
      'stages.decision.seats.head noSuchPost drc astronaut',
    ],
    [
      'an administrator whom there is not',
      (d) => void (d.administrator = { unit: 'nr', post: 'clerk' }),
      'administrator noSuchPost nr clerk',
    ],
    [
      'an unknown supervisor',
      (d) => void (d.late.escalateTo = { unit: 'cabinet' }),
      'late.escalateTo noSuchUnit cabinet',
    ],
    [
      'an unknown stand-in',
      (d) => void (stage(d, 'decision').seats[0]!.standIn = { unit: 'nr', post: 'deputy' }),
      'stages.decision.seats.head.standIn noSuchPost nr deputy',
    ],
    [
      'a unit to be chosen that there is not',
      (d) => {
        d.form.schema = {
          type: 'object',
          properties: {
            title: { type: 'string' },
            amount: { type: 'number', multipleOf: 0.01 },
            lead: { enum: ['nr', 'moon'] },
          },
        };
        stage(d, 'decision').seats[0] = { id: 'head', unitFrom: 'form.lead', post: 'head' };
      },
      'stages.decision.seats.head noSuchUnit moon',
    ],
    [
      'stages that take longer than the matter may',
      (d) => void (promised(d).limit = days(3)),
      'clocks.promised.limit stagesTakeLonger 4',
    ],
    [
      'the longest of those who review in parallel',
      (d) => void (stage(d, 'consultation').seats[0]!.limit = days(5)),
      'clocks.promised.limit stagesTakeLonger 6',
    ],
    [
      'a law’s limit that one way exceeds',
      (d) => void ((promised(d).kind = 'statutory'), (promised(d).limit = days(5, 'calendarDays'))),
      'clocks.promised.limit stagesTakeLonger 4',
    ],
    [
      'a result that no rule gives',
      (d) =>
        void stage(d, 'consultation').results.push({
          ...{ ...stage(d, 'consultation').results[0]!, id: 'refused' },
        }),
      'stages.consultation.results.refused neverGiven',
    ],
    [
      'an ending that no decision leads to',
      (d) => {
        for (const { next } of stage(d, 'decision').results) next[0]!.to = 'result';
      },
      'endings.rejected cannotBeReached',
    ],
  ])('finds %s', (_, change, fault) => {
    expect(faults(change)).toContain(fault);
  });

  it('a promise beside the law’s limit is kept on one way at least; the law on every way', () => {
    /** The head may refuse at once, or ask for a survey that takes six days. */
    const withSurvey = (d: Draft) => {
      const decision = stage(d, 'decision');
      const survey = { ...structuredClone(decision), id: 'survey', limit: days(6) };
      d.stages.splice(d.stages.indexOf(decision), 0, { ...survey, outcomes: decision.outcomes });
      const [collected] = stage(d, 'consultation').results;
      collected!.next = [{ when: 'form.amount > 100', to: 'survey' }, { to: 'decision' }];
    };
    expect(faults(withSurvey)).toEqual(['clocks.promised.limit stagesTakeLonger 9']);
    const withLaw = (amount: number) => (d: Draft) => {
      withSurvey(d);
      d.clocks.push({ ...promised(d), id: 'statutory', kind: 'statutory', limit: days(amount) });
      for (const result of stage(d, 'acceptance').results)
        if (result.id === 'accept') result.starts.push('statutory');
      for (const { results } of [stage(d, 'survey'), stage(d, 'decision')])
        for (const { stops } of results) stops.push('statutory');
    };
    expect(faults(withLaw(9))).toEqual([]);
    expect(faults(withLaw(8))).toEqual(['clocks.statutory.limit stagesTakeLonger 9']);
  });
});
