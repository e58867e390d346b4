import { actor, at, form, contextOf, play, untilThen, whyNot, type Step } from '../../test/fixture.js';
import { routed } from '../../test/routed.js';
import { checkDefinition } from '../definition/check.js';
import type { ProcessDefinition } from '../definition/schema.js';
import type { OpinionInput } from '../events.js';
import { mayRead } from '../read/may-read.js';
import { proposedFields } from '../read/proposed-fields.js';
import { readPortfolios } from './check-portfolios.js';
import { inChargeOf, type Portfolios } from './portfolios.js';

const post = (name: string) => ({ unit: 'government', post: name });
const portfolios: Portfolios = {
  version: 1,
  charges: [
    { unit: 'finance', leader: post('deputyFinance'), standIn: post('deputyIndustry') },
    { unit: 'gonghe', leader: post('deputyIndustry') },
    { unit: 'gonghe', field: 'land', leader: post('deputyConstruction'), standIn: post('deputyCulture') },
  ],
  otherwise: { leader: post('mayor') },
};
/** Approved by the leader in charge of the unit that files, in the field of land; late work goes to the finance leader. */
const led: ProcessDefinition = {
  ...routed,
  late: { ...routed.late, escalateTo: { leaderOf: '"finance"' } },
  stages: routed.stages.map((stage) =>
    stage.id === 'approval'
      ? {
          ...stage,
          seats: [{ id: 'leader', leaderOf: 'submitter.unit', field: 'land' }],
        }
      : stage.id === 'consultation'
        ? { ...stage, late: { then: 'escalate' as const, on: 1 } }
        : stage,
  ),
};
const using = {
  ...contextOf(led),
  form: { ...form, values: { title: 'A bridge', amount: 1000.5, consulted: ['water'] } },
  portfolios,
};
const FILED: readonly Step[] = [
  {
    ...{ as: 'gonghe.officer', at: '15T09:00', number: '1', title: 'A bridge' },
    type: 'SUBMIT',
    unitKind: 'town',
    form: { revision: 1, digest: 'd1' },
  },
];
const signed = (as: string, time: string, no: number, opinion: OpinionInput): Step => ({
  ...{ as, at: time, no, opinion },
  type: 'SIGN',
});
const agreed = signed('water.head', '15T10:00', 2, { outcome: 'agree' });
const reviewed = signed('finance.budget', '15T11:00', 3, { outcome: 'approve', fields: { amount: 900 } });
const filedNow = () => play(FILED, null, using);

const OPINION = { outcome: 'approve', fields: { amount: 900 }, attachments: ['f'] };

describe('who is in charge', () => {
  it.each([
    ['of a field of the unit', 'gonghe', 'land', 'deputyConstruction'],
    ['of the unit, where the field is given to nobody', 'gonghe', 'funds', 'deputyIndustry'],
    ['of the unit as a whole', 'gonghe', undefined, 'deputyIndustry'],
    ['of what nobody was named for', 'water', 'land', 'mayor'],
  ])('%s', (_, unit, field, leader) => {
    expect(inChargeOf(portfolios, unit, field).leader.post).toBe(leader);
  });
});

describe('a party by the portfolios', () => {
  it('may be published; it has no post of its own, and only it has a field', () => {
    expect(checkDefinition(led)).toEqual([]);
    const wrong = (party: object) =>
      checkDefinition({ ...led, late: { ...led.late, escalateTo: party } }).map(({ problem }) => problem);
    expect(wrong({ leaderOf: '"finance"', post: 'mayor' })).toEqual(['leaderHasAPost']);
    expect(wrong({ leaderOf: '"finance"', unit: 'drc' })).toEqual(['exactlyOneOfUnitAndUnitFrom']);
    expect(wrong({ unit: 'drc', field: 'land' })).toEqual(['fieldWithoutLeader']);
    expect(wrong({ leaderOf: 'form.nobody' })).toEqual(['badExpression']);
    expect(wrong({ leaderOf: 'portfolios.charges' })).toEqual(['badExpression']);
  });

  it('asks the leader in charge, and whoever stands in for him may sign (AB角)', () => {
    const state = play([agreed, reviewed], filedNow(), using);
    expect(state.work[4]).toMatchObject({ ...post('deputyConstruction'), standIn: post('deputyCulture') });
    expect(mayRead(state, { ...actor('government.deputyCulture'), roles: [] })).toBe(true);
    const sign = { type: 'SIGN', no: 4, at: '15T12:00', opinion: OPINION };
    const why = (as: string) => whyNot(using, state, { ...sign, as } as never)?.code ?? null;
    expect(why('government.deputyIndustry')).toBe('NOT_YOUR_ASSIGNMENT');
    expect(why('government.deputyCulture')).toBeNull();
  });

  it('keeps what was assigned with whom it was assigned to; the next goes to the new leader', () => {
    const charges = portfolios.charges.map((one) =>
      one.field === 'land' ? { unit: 'gonghe', field: 'land', leader: post('mayor') } : one,
    );
    const state = play([agreed, reviewed], filedNow(), using);
    const changed = { ...using, portfolios: { ...portfolios, version: 2, charges } };
    expect(play([agreed, reviewed], filedNow(), changed).work[4]).toMatchObject(post('mayor'));
    expect(untilThen(changed, state, at('16T09:00')).work[4]).toMatchObject(post('deputyConstruction'));
  });

  it('escalates to the leader in charge, who may urge, and so may his stand-in (T12)', () => {
    const state = untilThen(using, filedNow(), at('23T09:00'));
    const todo = Object.values(state.work).find(({ kind }) => kind === 'supervise');
    expect(todo).toMatchObject({ ...post('deputyFinance'), standIn: post('deputyIndustry') });
    const urge = { type: 'URGE', at: '23T10:00', no: 2, reason: '请尽快' };
    const why = (as: string) => whyNot(using, state, { ...urge, as } as never)?.code ?? null;
    expect(why('government.deputyFinance')).toBeNull();
    expect(why('government.deputyIndustry')).toBeNull();
    expect(why('government.mayor')).toBe('MAY_NOT_URGE');
  });

  it('goes up to whoever is in charge of the unit that is late, whichever that is (T12)', () => {
    const ofTheLate = { ...led, late: { ...led.late, escalateTo: { leaderOf: 'late.unit' } } };
    expect(checkDefinition(ofTheLate)).toEqual([]);
    const charges = [...portfolios.charges, { unit: 'water', leader: post('deputyCulture') }];
    const there = { ...contextOf(ofTheLate), form: using.form, portfolios: { ...portfolios, charges } };
    const state = untilThen(there, play(FILED, null, there), at('23T09:00'));
    const todo = Object.values(state.work).find(({ kind }) => kind === 'supervise');
    expect(todo).toMatchObject(post('deputyCulture'));
    const urge = { type: 'URGE', at: '23T10:00', no: 2, reason: '请尽快' };
    const why = (as: string) => whyNot(there, state, { ...urge, as } as never)?.code ?? null;
    expect(why('government.deputyCulture')).toBeNull();
    expect(why('government.deputyFinance')).toBe('MAY_NOT_URGE');
    // Nobody is his own supervisor: it waits, and he was told.
    const own = [...portfolios.charges, { unit: 'water', leader: { unit: 'water', post: 'head' } }];
    const his = { ...there, portfolios: { ...portfolios, charges: own } };
    const waiting = untilThen(his, play(FILED, null, his), at('23T09:00'));
    expect(Object.values(waiting.work).some(({ kind }) => kind === 'supervise')).toBe(false);
    expect(waiting.work[2]!.is).toMatchObject({ work: 'pending', clock: 'overdue' });
    const elsewhere = led.stages.map((stage) =>
      stage.id === 'approval' ? { ...stage, seats: [{ id: 'leader', leaderOf: 'late.unit' }] } : stage,
    );
    expect(checkDefinition({ ...led, stages: elsewhere }).map(({ problem }) => problem)).toEqual([
      'badExpression',
    ]);
  });

  it('is not asked where he is asked elsewhere: the stage is skipped, visibly (F3, O2)', () => {
    const approval = led.stages.find(({ id }) => id === 'approval')!;
    const withSeat = (more: object): ProcessDefinition => ({
      ...led,
      stages: led.stages.map((stage) =>
        stage.id === 'approval'
          ? { ...stage, ...more, seats: [{ ...approval.seats[0]!, otherThan: { leaderOf: '"finance"' } }] }
          : stage,
      ),
    });
    expect(checkDefinition(withSeat({}))).toEqual([]);
    const { skipped: _, ...noWayOn } = approval;
    const without = led.stages.map((stage) => (stage.id === 'approval' ? noWayOn : stage));
    expect(checkDefinition({ ...led, stages: without })).toEqual([]);
    expect(checkDefinition(withSeat({ skipped: undefined })).map(({ problem }) => problem)).toEqual([
      'mayHaveNobodyAndNoWayOn',
    ]);
    const reach = (charge: (typeof portfolios.charges)[number]) => {
      const charges = [...portfolios.charges.filter(({ field }) => field !== 'land'), charge];
      const there = { ...contextOf(withSeat({})), form: using.form, portfolios: { ...portfolios, charges } };
      return play([agreed, reviewed], play(FILED, null, there), there);
    };
    const another = reach({ unit: 'gonghe', field: 'land', leader: post('mayor') });
    expect(another.work[4]).toMatchObject(post('mayor'));
    const same = reach({ unit: 'gonghe', field: 'land', leader: post('deputyFinance') });
    expect(same.results['approval']).toBe('skipped');
  });

  it('is proposed to whoever names the leaders, each once, in order; the signer may name others', () => {
    const schema = {
      type: 'object',
      properties: { leaders: { type: 'array', items: { type: 'string', format: 'unitPost' } } },
    };
    const proposing = (parties: object, fields: object = schema): ProcessDefinition => ({
      ...led,
      stages: led.stages.map((stage) =>
        stage.id === 'review' ? { ...stage, fields: fields as never, proposes: parties as never } : stage,
      ),
    });
    const leaders = [
      { leaderOf: 'submitter.unit', field: 'land' },
      { leaderOf: '"finance"' },
      { unit: 'government', post: 'deputyFinance' },
    ];
    const definition = proposing({ leaders });
    const problems = (one: ProcessDefinition) =>
      checkDefinition(one).filter(({ path }) => path.includes('proposes'));
    expect(problems(definition)).toEqual([]);
    expect(problems(proposing({ leaders: [{ unitFrom: 'form.none', post: 'head' }] }))).toMatchObject([
      { problem: 'badExpression' },
    ]);
    expect(problems(proposing({ nobody: leaders }))).toMatchObject([{ problem: 'unknownField' }]);
    expect(problems(proposing({ leaders: [{ unit: 'finance' }] }))).toMatchObject([
      { problem: 'needsAPost' },
    ]);
    const there = { ...contextOf(definition), form: using.form, portfolios };
    const state = play([agreed], play(FILED, null, there), there);
    const review = Object.values(state.work).find(({ stage }) => stage === 'review')!;
    expect(proposedFields(there, state, review)).toEqual({
      leaders: ['government.deputyConstruction', 'government.deputyFinance'],
    });
    const other = Object.values(state.work).find(({ stage }) => stage === 'consultation')!;
    expect(proposedFields(there, state, other)).toEqual({});
  });

  it('fails, and says why, where no portfolios were ever published', () => {
    const { portfolios: _, ...without } = using;
    const state = play([agreed], play(FILED, null, without), without);
    expect(() => play([reviewed], state, without)).toThrow('EXPRESSION_FAILED');
  });
});

describe('a table as it was written', () => {
  const { version: _, ...table } = portfolios;
  const problemsOf = (body: unknown) => readPortfolios(body).problems.map(({ problem }) => problem);

  it('is read', () => {
    expect(readPortfolios(table)).toEqual({ table, problems: [] });
  });

  it('may say what its fields are called', () => {
    const fields = { land: { zh: '用地', en: 'Land' } };
    expect(readPortfolios({ ...table, fields })).toEqual({ table: { ...table, fields }, problems: [] });
    expect(problemsOf({ ...table, fields: { land: { zh: '用地' } } })).toEqual(['malformed']);
  });

  it('is refused with all that is wrong', () => {
    expect(problemsOf({})).toEqual(['malformed', 'malformed']);
    expect(problemsOf({ ...table, charges: [table.charges[0], table.charges[0]] })).toEqual(['duplicate']);
    const otherwise = { leader: post('mayor'), standIn: post('mayor') };
    expect(problemsOf({ ...table, otherwise })).toEqual(['standsInForHimself']);
  });
});
