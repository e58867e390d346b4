import { timed } from '../../test/timed.js';
import { checkDefinition } from './check.js';
import { definitionSchema, type ProcessDefinition } from './schema.js';

type Draft = { -readonly [K in keyof ProcessDefinition]: ProcessDefinition[K] };
const t = { zh: 'x', en: 'x' };

/** The faults of `timed` after a change, as `path problem`. */
function faults(change: (draft: Draft) => void): string[] {
  const draft: Draft = structuredClone(timed);
  change(draft);
  return checkDefinition(definitionSchema.parse(draft)).map(({ path, problem }) => `${path} ${problem}`);
}
const stage = (draft: Draft, id: string) => draft.stages.find((one) => one.id === id)!;
const seat = (draft: Draft, of: string, id: string) => stage(draft, of).seats.find((one) => one.id === id)!;
const outcome = (draft: Draft, of: string, id: string) =>
  stage(draft, of).outcomes.find((one) => one.id === id)!;
const result = (draft: Draft, of: string, id: string) =>
  stage(draft, of).results.find((one) => one.id === id)!;
const clock = (draft: Draft, id: string) => draft.clocks.find((one) => one.id === id)!;
const limit = (amount: number) => ({ amount, unit: 'workingDays' as const, source: t });
type Case = [string, (draft: Draft) => void, string];

it('finds nothing wrong with a definition that uses all of T5 to T16', () => {
  expect(checkDefinition(timed)).toEqual([]);
});

describe('when somebody is late (T5, T11, T12)', () => {
  const deem = { then: 'deem', on: 2, outcome: 'agree' } as const;
  it.each<Case>([
    [
      'T11: consent deemed of a seat that holds a veto',
      (d) => void (seat(d, 'review', 'c').late = deem),
      'stages.review.seats.c.late deemedWithVeto',
    ],
    [
      'T11: of another seat of the unit that holds one',
      (d) => {
        const { seats } = stage(d, 'review');
        seats.push({ ...structuredClone(seats[2]!), id: 'also', veto: undefined, late: deem } as never);
      },
      'stages.review.seats.also.late deemedWithVeto',
    ],
    [
      'T11: of such a seat by the stage’s own way',
      (d) => void (stage(d, 'review').late = deem),
      'stages.review.seats.c.late deemedWithVeto',
    ],
    [
      'T11: an outcome that is not offered',
      (d) => void (seat(d, 'review', 'b').late = { ...deem, outcome: 'consent' }),
      'stages.review.seats.b.late outcomeNotOffered',
    ],
    [
      'T11: disagreement deemed',
      (d) => void (seat(d, 'review', 'b').late = { ...deem, outcome: 'disagree' }),
      'stages.review.seats.b.late deemedIsNotFor',
    ],
    [
      'T11: conditions that nobody wrote',
      (d) => void (seat(d, 'review', 'b').late = { ...deem, outcome: 'agreeWithConditions' }),
      'stages.review.seats.b.late deemedRequires',
    ],
    [
      'T11: a consent that may be closed when it is deemed',
      (d) => void (outcome(d, 'review', 'agree').when = 'cycle = 1'),
      'stages.review.seats.b.late deemedRequires',
    ],
    [
      'T11: consent without the scores that are the seat’s to give',
      (d) => {
        d.sheet = {
          criteria: [{ id: 'use', title: t, owner: 'b', max: 10, counts: 'add', kind: { type: 'judged' } }],
          grades: [{ id: 'any', title: t, atLeast: 0 }],
        };
        stage(d, 'review').scores = true;
      },
      'stages.review.seats.b.late deemedWithoutScores',
    ],
    [
      'silence with a result that there is not',
      (d) => void (stage(d, 'acceptance').late = { then: 'settle', result: 'quiet' }),
      'stages.acceptance.late noSuchResult',
    ],
    [
      'acceptance by silence where nothing is accepted',
      (d) => void (stage(d, 'delivery').late = { then: 'settle', result: 'deliver' }),
      'stages.delivery.late silenceOutsideAcceptance',
    ],
    [
      'a publication with a result that there is not',
      (d) => void (stage(d, 'publication').late = { then: 'expire', result: 'over' }),
      'stages.publication.late noSuchResult',
    ],
    [
      'one seat that expires by itself',
      (d) => void (seat(d, 'review', 'b').late = { then: 'expire', result: 'reviewed' }),
      'stages.review.seats.b.late expiresAsAWhole',
    ],
    [
      'one seat with another time than the publication',
      (d) => void (seat(d, 'publication', 'publication').limit = limit(1)),
      'stages.publication.seats.publication.late expiresAsAWhole',
    ],
    [
      'an ending that there is not',
      (d) => void (stage(d, 'supplement').late = { then: 'end', ending: 'review' }),
      'stages.supplement.late unknown',
    ],
    [
      'T8: sending back from where nothing is sent back',
      (d) => void (seat(d, 'decision', 'mayor').late = { then: 'sendBack', on: 2 }),
      'stages.decision.seats.mayor.late cannotBeSentBack',
    ],
    [
      'a way for being late, and no limit',
      (d) => void delete stage(d, 'supplement').limit,
      'stages.supplement.seats.submitter.late lateWithoutLimit',
    ],
    [
      'an automatic stage that may be late',
      (d) => {
        Object.assign(stage(d, 'delivery'), { seats: [], outcomes: [], late: { then: 'escalate', on: 2 } });
      },
      'stages.delivery.late nobodyIsLate',
    ],
    [
      'handing on to nobody',
      (d) => void (seat(d, 'review', 'd').late = { then: 'hand', on: 2, to: { post: 'head' } }),
      'stages.review.seats.d.late.to exactlyOneOfUnitAndUnitFrom',
    ],
    [
      'escalating by a slip of the pen',
      (d) => void (stage(d, 'delivery').late = { then: 'escalate', on: 2, to: { unitFrom: 'form.leader' } }),
      'stages.delivery.late.to badExpression',
    ],
  ])('finds %s', (_, change, fault) => {
    expect(faults(change)).toContain(fault);
  });
});

describe('what is asked for, and what may come later (T5, T15)', () => {
  const choices = (d: Draft, field: string, ids: readonly string[]) => {
    const fields = stage(d, 'acceptance').fields as { properties: Record<string, object> };
    fields.properties[field] = { type: 'array', items: { enum: ids } };
  };
  it.each<Case>([
    [
      'a field that is no list',
      (d) => void (outcome(d, 'acceptance', 'ask').asksFor = 'constructor'),
      'stages.acceptance.outcomes.ask.asksFor notAListField',
    ],
    [
      'a choice that nobody could bring',
      (d) => {
        choices(d, 'missing', ['form', 'plan', 'map', 'funds', 'licence']);
      },
      'stages.acceptance.outcomes.ask.asksFor unknownItem',
    ],
    [
      'a required material that cannot be named: the notice could never name all',
      (d) => {
        choices(d, 'missing', ['form', 'plan', 'funds']);
      },
      'stages.acceptance.outcomes.ask.asksFor cannotBeNamed',
    ],
    [
      'asking, and not waiting for it',
      (d) => void (result(d, 'acceptance', 'ask').next = [{ to: 'review' }]),
      'stages.acceptance.outcomes.ask.asksFor leadsToNoSupplement',
    ],
    [
      'asking after acceptance',
      (d) => void (outcome(d, 'decision', 'reject').asksFor = 'missing'),
      'stages.decision.outcomes.reject notAtAcceptance',
    ],
    [
      'asking by several, of whom each could name something else',
      (d) => {
        stage(d, 'acceptance').seats.push({ id: 'second', unit: 'nr' });
        stage(d, 'acceptance').settle = { rule: 'mostSevere', order: ['accept', 'refuse'] };
      },
      'stages.acceptance.outcomes.ask itemsNeedOneSigner',
    ],
    [
      'deferring, where nothing may come later',
      (d) => void delete d.deferrable,
      'stages.acceptance.outcomes.acceptConditionally.defers nothingDeferrable',
    ],
    [
      'deferring what is not on the list',
      (d) => {
        choices(d, 'outstanding', ['funds', 'plan']);
      },
      'stages.acceptance.outcomes.acceptConditionally.defers unknownItem',
    ],
    [
      'deferrable materials that there are not',
      (d) => void (d.deferrable!.materials = ['funds', 'licence']),
      'deferrable.materials unknown',
    ],
    [
      'an undertaking that there is not',
      (d) => void (d.deferrable!.undertaking = 'promise'),
      'deferrable.undertaking unknown',
    ],
    [
      'an undertaking that may come later itself',
      (d) => void d.deferrable!.materials.push('undertaking'),
      'deferrable.undertaking deferredItself',
    ],
    ['lapsing into nowhere', (d) => void (d.deferrable!.ending = 'review'), 'deferrable.ending unknown'],
    [
      'lapsing into a withdrawal',
      (d) => void (d.deferrable!.ending = 'withdrawn'),
      'deferrable.ending isNotLapsed',
    ],
    [
      'longer than the matter may take',
      (d) => void (d.deferrable!.limit = limit(7)),
      'deferrable.limit longerThanTheMatter',
    ],
    ['nobody whose right could be lost', (d) => void delete d.form.applicant, 'deferrable withoutApplicant'],
    ['an applicant that is no field', (d) => void (d.form.applicant = 'code'), 'form.applicant unknownField'],
    [
      'a list that no outcome uses',
      (d) => void delete outcome(d, 'acceptance', 'acceptConditionally').defers,
      'deferrable nobodyDefers',
    ],
    [
      'a decision by the system while something is outstanding',
      (d) => void (seat(d, 'decision', 'mayor').late = { then: 'deem', on: 2, outcome: 'reject' }),
      'stages.decision decidesByItself',
    ],
    [
      'a decision carried over while something is outstanding',
      (d) => void (seat(d, 'decision', 'mayor').restsOn = { form: ['title'], materials: [] }),
      'stages.decision decidesByItself',
    ],
  ])('finds %s', (_, change, fault) => {
    expect(faults(change)).toContain(fault);
  });
});

describe('pauses, extensions, urgency (T6, T7, T14)', () => {
  it.each<Case>([
    ['two reasons of one id', (d) => void d.pauses.push(d.pauses[0]!), 'pauses duplicate'],
    [
      'a reason that lets no clock rest',
      (d) => void (clock(d, 'promised').kind = 'delivery'),
      'pauses.higherAuthority restsNoClock',
    ],
    [
      'a reason by a party that is nobody',
      (d) => void (d.pauses[0]!.by = { post: 'head' }),
      'pauses.expertReview.by exactlyOneOfUnitAndUnitFrom',
    ],
    [
      'an extension of delivery',
      (d) => void (clock(d, 'delivery').extension = clock(d, 'statutory').extension),
      'clocks.delivery.extension deliveryIsNotExtended',
    ],
    [
      'an extension granted by nobody',
      (d) => void (clock(d, 'statutory').extension!.by = { unitFrom: 'mayor' }),
      'clocks.statutory.extension.by badExpression',
    ],
    [
      'urgency in a field that there is not',
      (d) => void (d.urgency!.field = 'haste'),
      'urgency.field unknownField',
    ],
    ['a level of the form that is none', (d) => void d.urgency!.levels.pop(), 'urgency.field unknownLevel'],
    [
      'two levels of one id',
      (d) => void d.urgency!.levels.push(d.urgency!.levels[0]!),
      'urgency.levels duplicate',
    ],
    [
      'a limit for a level that there is not',
      (d) => void (clock(d, 'promised').limit.byUrgency = { flying: { amount: 1, unit: 'workingDays' } }),
      'clocks.promised.limit unknownLevel',
    ],
    ['a limit by urgency, and no urgency', (d) => void delete d.urgency, 'stages.review.limit unknownLevel'],
    [
      'a seat’s limit for a level that there is not',
      (d) => {
        const byUrgency = { flying: { amount: 1, unit: 'workingDays' as const } };
        seat(d, 'decision', 'mayor').limit = { ...limit(1), byUrgency };
      },
      'stages.decision.seats.mayor.limit unknownLevel',
    ],
    [
      'no hours at all',
      (d) => void (d.deferrable!.limit.byUrgency = { urgent: { amount: 0, unit: 'workingHours' } }),
      'deferrable.limit noTimeAtAll',
    ],
    [
      'urgency changed by an unknown name',
      (d) => void (d.urgency!.by = { unitFrom: 'form.haste' }),
      'urgency.by badExpression',
    ],
  ])('finds %s', (_, change, fault) => {
    expect(faults(change)).toContain(fault);
  });
});

describe('sent back and resubmitted (T8)', () => {
  it.each<Case>([
    [
      'a stage that there is not',
      (d) => void (d.resubmission!.stage = 'withdrawn'),
      'resubmission.stage unknown',
    ],
    [
      'a stage of another phase',
      (d) => void (stage(d, 'resubmission').phase = 'reviewing'),
      'resubmission.stage wrongPhase',
    ],
    [
      'a stage of others',
      (d) => void (stage(d, 'resubmission').seats = [{ id: 'clerk', unit: 'drc' }]),
      'resubmission.stage mustBeTheSubmitters',
    ],
    [
      'a resubmission that begins no cycle',
      (d) => void delete result(d, 'resubmission', 'resubmit').beginsCycle,
      'resubmission.stage beginsNoCycle',
    ],
    [
      'a cycle begun elsewhere',
      (d) => void (result(d, 'supplement', 'supplement').beginsCycle = true),
      'stages.supplement beginsCycleElsewhere',
    ],
    [
      'a statutory clock that would wait for ever',
      (d) => void (result(d, 'resubmission', 'resubmit').starts = ['promised']),
      'resubmission.stage statutoryMustGoOn',
    ],
    [
      'from a stage that there is not',
      (d) => void d.resubmission!.from.push('survey'),
      'resubmission.from unknown',
    ],
    [
      'from before acceptance',
      (d) => void d.resubmission!.from.push('acceptance'),
      'resubmission.from beforeAcceptance',
    ],
    [
      'from after the decision',
      (d) => void d.resubmission!.from.push('delivery'),
      'resubmission.from afterTheDecision',
    ],
    [
      'by nobody',
      (d) => void (d.resubmission!.by = { unitFrom: 'form.lead' }),
      'resubmission.by badExpression',
    ],
    [
      'an opinion that rests on a field that there is not',
      (d) => void seat(d, 'review', 'a').restsOn!.form.push('amuont'),
      'stages.review.seats.a.restsOn unknownField',
    ],
    [
      'an opinion that rests on a material that there is not',
      (d) => void seat(d, 'review', 'a').restsOn!.materials.push('licence'),
      'stages.review.seats.a.restsOn unknown',
    ],
  ])('finds %s', (_, change, fault) => {
    expect(faults(change)).toContain(fault);
  });

  it('the way back makes its stage reachable; where there is none, nothing leads to it', () => {
    expect(faults((d) => void delete d.resubmission)).toEqual(
      expect.arrayContaining([
        'stages.resubmission cannotBeReached',
        'stages.chain.seats.leader.late cannotBeSentBack',
      ]),
    );
    // A stage from which nothing is sent back, and that nothing else reaches, does not make it so.
    const unreached = faults((d) => void (d.resubmission!.from = ['resubmission']));
    expect(unreached).toContain('stages.resubmission cannotBeReached');
  });

  it('ending where nothing came is an ending', () => {
    const round = faults((d) => {
      result(d, 'supplement', 'supplement').next = [{ to: 'supplement' }];
    });
    expect(round).not.toContain('stages.supplement leadsToNoEnding');
    const forever = faults((d) => {
      result(d, 'supplement', 'supplement').next = [{ to: 'supplement' }];
      delete stage(d, 'supplement').late;
    });
    expect(forever).toContain('stages.supplement leadsToNoEnding');
  });
});
