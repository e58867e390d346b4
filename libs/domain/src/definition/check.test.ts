import { definitions } from '../../test/definitions.js';
import { review } from '../../test/fixture.js';
import { checkDefinition } from './check.js';
import { definitionSchema, type ProcessDefinition } from './schema.js';

type Draft = { -readonly [K in keyof ProcessDefinition]: ProcessDefinition[K] };
const t = { zh: 'x', en: 'x' };

/** The faults of `review` after a change, as `path problem`. */
function faults(change: (draft: Draft) => void): string[] {
  const draft: Draft = structuredClone(review);
  change(draft);
  return checkDefinition(definitionSchema.parse(draft)).map(({ path, problem }) => `${path} ${problem}`);
}
const stage = (draft: Draft, id: string) => draft.stages.find((one) => one.id === id)!;
const consultation = (draft: Draft) => stage(draft, 'consultation');
const acceptance = (draft: Draft) => stage(draft, 'acceptance');

describe('checkDefinition', () => {
  it.each(Object.entries({ review, ...definitions }))('finds nothing wrong with %s', (_, definition) => {
    expect(checkDefinition(definition)).toEqual([]);
  });

  it.each<[string, (draft: Draft) => void, string]>([
    ['two stages of one id', (d) => void (stage(d, 'decision').id = 'acceptance'), 'stages duplicate'],
    ['a stage named as an ending', (d) => void (d.endings[1]!.id = 'decision'), 'stages duplicate'],
    ['two clocks of one id', (d) => void d.clocks.push(d.clocks[0]!), 'clocks duplicate'],
    [
      'two seats of one id',
      (d) => void consultation(d).seats.push(consultation(d).seats[0]!),
      'stages.consultation.seats duplicate',
    ],
    [
      'two outcomes of one id',
      (d) => void acceptance(d).outcomes.push(acceptance(d).outcomes[0]!),
      'stages.acceptance.outcomes duplicate',
    ],
    [
      'two results of one id',
      (d) => void acceptance(d).results.push(acceptance(d).results[0]!),
      'stages.acceptance.results duplicate',
    ],
    [
      'two criteria of one id',
      (d) => void d.sheet!.criteria.push(d.sheet!.criteria[0]!),
      'sheet.criteria duplicate',
    ],
    [
      'a result that leads nowhere',
      (d) => void (acceptance(d).results[0]!.next = [{ to: 'nowhere' }]),
      'stages.1.results.0.next.0.to unknown',
    ],
    [
      'a last branch with a condition',
      (d) => void (acceptance(d).results[0]!.next = [{ to: 'consultation', when: 'cycle = 1' }]),
      'stages.1.results.0.next lastMustHaveNoCondition',
    ],
    [
      'a result named as what the core says of skipped stages',
      (d) => void (acceptance(d).results[1]!.id = 'skipped'),
      'stages.1.results.1 reserved',
    ],
    [
      'a clock that there is not',
      (d) => void (acceptance(d).results[0]!.starts = ['statutory']),
      'stages.1.results.0 unknownClock',
    ],
    [
      'a document that there is not',
      (d) => void (acceptance(d).results[0]!.effects = [{ type: 'document', document: 'decree' }]),
      'stages.1.results.0 unknownDocument',
    ],
    [
      'a document that supersedes what there is not',
      (d) => {
        d.documents = { decree: { title: t, number: '{n}', body: t } };
        acceptance(d).results[0]!.effects = [
          { type: 'document', document: 'decree', supersedes: ['decree', 'edict'] },
        ];
      },
      'stages.1.results.0 unknownDocument',
    ],
    [
      'a notice that there is not',
      (d) =>
        void (acceptance(d).results[0]!.effects = [{ type: 'notice', notice: 'hello', to: [{ unit: 'a' }] }]),
      'stages.1.results.0 unknownNotice',
    ],
    [
      'a way round that leads nowhere',
      (d) => void (consultation(d).skipped = 'nowhere'),
      'stages.2.skipped unknown',
    ],
    [
      'a stage that may have nobody and no way round',
      (d) => void consultation(d).seats.forEach((seat) => (seat.when = 'cycle > 1')),
      'stages.2 mayHaveNobodyAndNoWayOn',
    ],
    [
      'adopting from an ending',
      (d) => void (stage(d, 'decision').adopts = 'done'),
      'stages.3.adopts unknown',
    ],
    ['scores without a sheet', (d) => void delete d.sheet, 'stages.2 scoresWithoutSheet'],
    [
      'a total without a sheet',
      (d) => {
        delete d.sheet;
        consultation(d).settle = { rule: 'score', atLeast: 1, for: 'collected', against: 'collected' };
      },
      'stages.2.settle scoresWithoutSheet',
    ],
    [
      'an automatic stage that may come to nothing',
      (d) => void (stage(d, 'result').results[0]!.when = 'cycle > 1'),
      'stages.4.results lastMustHaveNoCondition',
    ],
    ['a stage without outcomes', (d) => void (acceptance(d).outcomes = []), 'stages.1.outcomes none'],
    [
      'an outcome without a result',
      (d) => void (acceptance(d).outcomes[0]!.id = 'welcome'),
      'stages.1.settle noSuchResult',
    ],
    [
      'a rule without a result',
      (d) => void (consultation(d).settle = { rule: 'collect', result: 'gathered' }),
      'stages.2.settle noSuchResult',
    ],
    [
      'an outcome that the order of severity leaves out: chosen, it would leave the stage open for ever',
      (d) => void (acceptance(d).settle = { rule: 'mostSevere', order: ['accept', 'accept'] }),
      'stages.1.settle outcomeNotInOrder',
    ],
    [
      'a casting vote of nobody',
      (d) => {
        const sides = { for: 'collected', against: 'collected', waitForAll: false };
        consultation(d).settle = { rule: 'quorum', need: { count: 1 }, casting: 'chair', ...sides };
      },
      'stages.2.settle.casting unknown',
    ],
    [
      'a quorum that cannot be reached',
      (d) => {
        const sides = { for: 'collected', against: 'collected', waitForAll: false };
        consultation(d).settle = { rule: 'quorum', need: { count: 4 }, ...sides };
      },
      'stages.2.settle needIsOutOfReach',
    ],
    [
      'a ratio above one',
      (d) => {
        const sides = { for: 'collected', against: 'collected', waitForAll: false };
        consultation(d).settle = { rule: 'weighted', need: { of: [3, 2] }, ...sides };
      },
      'stages.2.settle needIsOutOfReach',
    ],
    [
      'a veto that nobody can put',
      (d) => void consultation(d).outcomes.forEach((outcome) => (outcome.stance = 'for')),
      'stages.2.outcomes vetoWithoutDisagreement',
    ],
    [
      'a first stage of others',
      (d) => void (d.stages[0]!.seats[0]!.unitFrom = 'form.title'),
      'stages.0 mustBeTheSubmitters',
    ],
    [
      'a first stage for one post where several file: filing from the other would crash',
      (d) => void (d.filedBy.posts = ['officer', 'head']),
      'stages.0 mustBeTheSubmitters',
    ],
    [
      'a first stage that may be empty',
      (d) => void (d.stages[0]!.seats[0]!.when = 'cycle = 1'),
      'stages.0 mustBeTheSubmitters',
    ],
    [
      'no ending for withdrawing: withdrawing would crash',
      (d) => void (d.endings = d.endings.filter(({ kind }) => kind !== 'withdrawn')),
      'endings noneForWithdrawing',
    ],
    [
      'reopening to nowhere',
      (d) => void (d.endings[1]!.reopens = { to: 'done', times: 1, starts: [] }),
      'endings.rejected.reopens unknown',
    ],
    [
      'reopening with a clock that there is not',
      (d) => void (d.endings[1]!.reopens!.starts = ['statutory']),
      'endings.rejected.reopens unknownClock',
    ],
    [
      'a stage that nothing leads to',
      (d) => void d.stages.push({ ...structuredClone(stage(d, 'decision')), id: 'lonely' }),
      'stages.lonely cannotBeReached',
    ],
    [
      'a stage from which nothing ends',
      (d) => void (stage(d, 'result').results[0]!.next = [{ to: 'result' }]),
      'stages.result leadsToNoEnding',
    ],
    [
      'automatic stages in a circle',
      (d) => {
        const again = structuredClone(stage(d, 'result'));
        d.stages.push({
          ...again,
          id: 'again',
          results: [{ ...again.results[0]!, next: [{ to: 'result' }] }],
        });
        stage(d, 'result').results[0]!.next = [{ when: 'cycle = 1', to: 'again' }, { to: 'done' }];
      },
      'stages.again circleWithoutPeople',
    ],
    [
      'a party that is nobody',
      (d) => void (d.late.escalateTo = { post: 'head' }),
      'late.escalateTo exactlyOneOfUnitAndUnitFrom',
    ],
    [
      'a party that is two',
      (d) => void (d.clocks[0]!.answerable = { unit: 'a', unitFrom: 'submitter.unit' }),
      'clocks.promised.answerable exactlyOneOfUnitAndUnitFrom',
    ],
    [
      'a condition with a slip of the pen',
      (d) => void (consultation(d).seats[2]!.when = 'form.amuont > 1'),
      'stages.consultation.seats.water.when badExpression',
    ],
    [
      'an outcome that reads the clock',
      (d) => void (stage(d, 'decision').outcomes[0]!.when = 'now() > 1'),
      'stages.decision.outcomes.admit.when badExpression',
    ],
    [
      'a material by a condition that is not FEEL',
      (d) => void d.materials.push({ id: 'map', title: t, required: 'count(' }),
      'materials.map.required badExpression',
    ],
    [
      'a stand-in by an unknown name',
      (d) => void (consultation(d).seats[0]!.standIn = { unitFrom: 'leader' }),
      'stages.consultation.seats.nr.standIn badExpression',
    ],
    [
      'the name of an applicant that is no field',
      (d) => void Object.assign(d.form, { applicant: 'title', applicantName: 'name' }),
      'form.applicantName unknownField',
    ],
    [
      'the name of an applicant without a code',
      (d) => void (d.form.applicantName = 'title'),
      'form.applicantName withoutApplicant',
    ],
    ['a title that is no field', (d) => void (d.form.title = 'name'), 'form.title unknownField'],
    ['money that is no field', (d) => void (d.form.money = ['cost']), 'form.money unknownField'],
    [
      'money with a third decimal (F1)',
      (d) => void (d.form.money = ['title']),
      'form.money moneyHasTwoDecimals',
    ],
    [
      'a summary of what is not there',
      (d) => void (d.form.summary = ['amount', 'cost']),
      'form.summary unknownField',
    ],
    [
      'a figure made of what is not there',
      (d) => void d.form.derived.push({ id: 'perMu', title: t, divide: ['amount', 'mu'], decimals: 2 }),
      'form.derived.perMu unknownField',
    ],
    [
      'a criterion by a figure that there is not',
      (d) => void (d.sheet!.criteria[0]!.kind = { type: 'ratio', value: 'mu', benchmark: 1 }),
      'sheet.criteria.safety unknownField',
    ],
    [
      'a line between one point: it would divide by zero',
      (d) => {
        const point = { value: 1, score: 1 };
        d.sheet!.criteria[0]!.kind = {
          type: 'linear',
          value: 'amount',
          from: point,
          to: { ...point, score: 2 },
        };
      },
      'sheet.criteria.safety lineWithoutLength',
    ],
    [
      'a band beyond the maximum',
      (d) => {
        d.sheet!.criteria[0]!.kind = { type: 'banded', value: 'amount', bands: [{ atLeast: 0, score: 41 }] };
      },
      'sheet.criteria.safety bandOutOfRange',
    ],
    [
      'a criterion that nobody scores',
      (d) => void (d.sheet!.criteria[0]!.owner = 'water2'),
      'sheet.criteria.safety nobodyScores',
    ],
    ['grades that leave a gap', (d) => void (d.sheet!.grades[1]!.atLeast = 10), 'sheet.grades mustFallTo0'],
    ['grades that do not fall', (d) => void d.sheet!.grades.reverse(), 'sheet.grades mustFallTo0'],
    ['a number without a counter', (d) => void (d.numbering = 'XM{year}'), 'numbering withoutCounter'],
    [
      'a number with an agency word, and no words',
      (d) => void (d.documents = { decree: { title: t, number: '{word}{n}', body: t } }),
      'documents.decree.words wordsGoWithTheNumber',
    ],
    [
      'a document that says what there is not',
      (d) => void (d.documents = { decree: { title: t, number: '{n}', body: t, text: 'form.nothing' } }),
      'documents.decree.text badExpression',
    ],
    [
      'a document number without a counter',
      (d) => void (d.documents = { decree: { title: t, number: 'No. {year}', body: t } }),
      'documents.decree.number withoutCounter',
    ],
    [
      'an example with an unknown material',
      (d) => void (d.example.materials = ['map']),
      'example.materials unknown',
    ],
  ])('finds %s', (_, change, fault) => {
    expect(faults(change)).toContain(fault);
  });

  it('does not take a way back that people choose for a circle without people', () => {
    const found = faults((d) => {
      const prepare = { ...structuredClone(stage(d, 'result')), id: 'prepare' };
      prepare.results[0]!.next = [{ to: 'consultation' }];
      d.stages.push(prepare);
      consultation(d).seats.forEach((seat) => (seat.when = 'cycle > 1'));
      consultation(d).skipped = 'decision';
      consultation(d).results[0]!.next = [{ when: 'vetoed', to: 'prepare' }, { to: 'decision' }];
    });
    expect(found).toEqual([]);
  });
});
