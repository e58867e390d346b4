import { office } from '../../test/definitions.js';
import { actor, type Step } from '../../test/fixture.js';
import { factsOf, filedTimed, playTimed, sign, whyNotTimed, type Played } from '../../test/timed-play.js';
import { checkDefinition } from '../definition/check.js';
import { definitionSchema, type ProcessDefinition } from '../definition/schema.js';
import { allowedActions } from '../read/allowed-actions.js';

/** Straight to the leaders: 2 office, 3 deputy, 4 mayor, who decides. */
const straight = definitionSchema.parse({
  ...office,
  ...{ resubmission: undefined, sheet: undefined },
  stages: office.stages
    .filter(({ id }) => id === 'filing' || id === 'leaders')
    .map((stage) =>
      stage.id === 'filing'
        ? { ...stage, results: [{ ...stage.results[0]!, next: [{ to: 'leaders' }] }] }
        : { ...stage, adopts: undefined, sendsBack: undefined, results: stage.results.map(withoutStops) },
    ),
  endings: office.endings.map(({ reopens: _, ...ending }) => ending),
});
function withoutStops(result: ProcessDefinition['stages'][number]['results'][number]) {
  return { ...result, stops: [] };
}

const read = (as: string, time: string, no: number): Step =>
  ({ as, at: time, type: 'SIGN', no, opinion: { outcome: 'read' } }) as Step;
const toMayor = (kind: string, definition = straight): Played =>
  playTimed(filedTimed({ values: { kind } }, '01T09:00', definition), [
    {
      as: 'govoffice.clerk',
      ...{ at: '01T10:00', type: 'PASS_UP', no: 2, opinion: { outcome: 'agree' } },
    } as Step,
    sign('govoffice.deputy', '01T10:30', 2, 'agree'),
    read('gov.deputy', '01T11:00', 3),
  ]);
const offered = ({ using, state }: Played, as: string) =>
  allowedActions(using, state, actor(as)).flatMap((one) =>
    'outcomes' in one ? one.outcomes.filter(({ id }) => id === 'read') : [],
  );

describe('marking as read (O14)', () => {
  it('is a definition that may be published', () => {
    expect(checkDefinition(straight)).toEqual([]);
  });

  it('on a request it counts as consent, and needs no text; what it counted as is kept with it', () => {
    const request = toMayor('urgent');
    expect(request.state.work[3]!.opinions).toMatchObject([{ outcome: 'read', marked: 'agreement' }]);
    expect(request.state.work[3]!.opinions[0]).not.toHaveProperty('text');
    expect(factsOf(request, 'signed').at(-1)).toMatchObject({ outcome: 'read', marked: 'agreement' });
    // Two of three agree: the mayor is not needed.
    expect(request.state).toMatchObject({ closed: { ending: 'done' } });
  });

  it('without a request it says that it was read, for neither side', () => {
    const report = toMayor('plain');
    expect(report.state.work[3]!.opinions).toMatchObject([{ outcome: 'read', marked: 'read' }]);
    expect(report.state).toMatchObject({ stage: 'leaders' });
    const decided = playTimed(report, [sign('gov.mayor', '01T12:00', 4, 'agree')]);
    expect(decided.state).toMatchObject({ closed: { ending: 'done' } });
  });

  const unanimous = definitionSchema.parse({
    ...straight,
    stages: straight.stages.map((stage) =>
      stage.id === 'leaders'
        ? { ...stage, settle: { rule: 'all', for: 'yes', against: 'no', waitForAll: true } }
        : stage,
    ),
  });

  it('the deciding leader writes a decision on a request, and is told so', () => {
    const request = toMayor('urgent', unanimous);
    expect(whyNotTimed(request, read('gov.mayor', '01T12:00', 4))).toEqual({
      code: 'MUST_DECIDE',
      details: [{ path: 'opinion.outcome', problem: 'decides', outcome: 'read' }],
    });
    expect(offered(request, 'gov.mayor')).toMatchObject([
      { available: false, marked: 'agreement', unless: { en: expect.stringContaining('decision') } },
    ]);
    expect(whyNotTimed(request, sign('gov.mayor', '01T12:00', 4, 'agree'))).toBeNull();
  });

  it('what is no request he may mark as read like others', () => {
    const report = toMayor('plain', unanimous);
    expect(offered(report, 'gov.mayor')).toMatchObject([{ available: true, marked: 'read' }]);
    expect(whyNotTimed(report, read('gov.mayor', '01T12:00', 4))).toBeNull();
  });

  it('stands as the consent that it names, where a rule asks which outcome it was', () => {
    const severe = definitionSchema.parse({
      ...straight,
      stages: straight.stages.map((stage) =>
        stage.id === 'leaders'
          ? {
              ...stage,
              settle: { rule: 'mostSevere', order: ['read', 'agree', 'disagree'] },
              results: ['read', 'agree', 'disagree'].map((id) => ({ ...stage.results[0]!, id })),
            }
          : stage,
      ),
    });
    const last = (kind: string) =>
      playTimed(filedTimed({ values: { kind } }, '01T09:00', severe), [
        {
          as: 'govoffice.clerk',
          ...{ at: '01T10:00', type: 'PASS_UP', no: 2, opinion: { outcome: 'read' } },
        } as Step,
        read('govoffice.deputy', '01T10:30', 2),
        read('gov.deputy', '01T11:00', 3),
        ...(kind === 'plain'
          ? [read('gov.mayor', '01T12:00', 4)]
          : [sign('gov.mayor', '01T12:00', 4, 'agree')]),
      ]).state.results['leaders'];
    expect(last('plain')).toBe('read');
    expect(last('urgent')).toBe('agree');
  });
});

describe('what a definition gets wrong about chains and marks', () => {
  const changed = (at: string, change: object): ProcessDefinition =>
    definitionSchema.parse({
      ...office,
      stages: office.stages.map((stage) => (stage.id === at ? { ...stage, ...change } : stage)),
    });
  const problems = (definition: ProcessDefinition) =>
    checkDefinition(definition).map(({ path, problem }) => `${path} ${problem}`);
  const [leaders] = office.stages.filter(({ id }) => id === 'leaders');
  const mark = (change: object) =>
    changed('leaders', {
      outcomes: leaders!.outcomes.map((one) => (one.id === 'read' ? { ...one, ...change } : one)),
    });

  it.each([
    ['a post twice', { chain: ['clerk', 'clerk', 'head'] }, 'stages.second.chain duplicate'],
    [
      'a seat whose post is not the last',
      { chain: ['clerk', 'deputy'] },
      'stages.second.seats.a.chain lastIsNotThePost',
    ],
  ])('is told of a chain with %s', (_, change, problem) => {
    expect(problems(changed('second', change))).toContain(problem);
  });

  it('is told of a chain where a form is brought, or nobody is asked', () => {
    expect(problems(changed('filing', { chain: ['clerk', 'officer'] }))).toContain(
      'stages.filing.seats.submitter.chain chainWhereAFormIsBrought',
    );
    expect(problems(changed('resubmission', { chain: ['clerk', 'officer'] }))).toContain(
      'stages.resubmission.seats.submitter.chain chainWhereAFormIsBrought',
    );
    expect(problems(changed('leaders', { seats: [], chain: ['clerk', 'head'] }))).toContain(
      'stages.leaders.chain nobodyIsThere',
    );
  });

  it('a chain has one post to five', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(() => changed('second', { chain: six })).toThrow(/chain/);
    expect(() => changed('second', { chain: [] })).toThrow(/chain/);
  });

  it.each([
    ['says more than that it was read', { requires: ['text'] }, 'saysMoreThanRead'],
    ['takes a side by itself', { stance: 'for' }, 'saysMoreThanRead'],
    ['counts as what is not offered', { marks: { asks: 'true', as: 'nothing' } }, 'outcomeNotOffered'],
    ['counts as what is no consent', { marks: { asks: 'true', as: 'disagree' } }, 'isNoPlainConsent'],
    ['counts as another mark', { marks: { asks: 'true', as: 'read' } }, 'isNoPlainConsent'],
    ['asks what is no expression', { marks: { asks: 'form.(', as: 'agree' } }, 'badExpression'],
  ])('is told of a mark that %s', (_, change, problem) => {
    expect(problems(mark(change))).toContain(`stages.leaders.outcomes.read.marks ${problem}`);
  });

  it('of who decides, the consent may ask for words: he never gives it by a mark', () => {
    const outcomes = leaders!.outcomes.map((one) =>
      one.id === 'agree' ? { ...one, requires: ['text'] } : one,
    );
    const path = 'stages.leaders.outcomes.read.marks isNoPlainConsent';
    expect(problems(changed('leaders', { outcomes }))).toContain(path);
    const seats = leaders!.seats.map((seat) => ({ ...seat, decides: true }));
    expect(problems(changed('leaders', { outcomes, seats }))).not.toContain(path);
  });

  it('is told of a mark where fields are required', () => {
    const fields = { type: 'object', required: ['unit'], properties: { unit: { type: 'string' } } };
    expect(problems(changed('leaders', { fields }))).toContain(
      'stages.leaders.outcomes.read.marks moreIsAskedFor',
    );
  });
});
