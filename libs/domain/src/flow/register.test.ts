import { checkDefinition } from '../definition/check.js';
import { definitionSchema, type ProcessDefinition } from '../definition/schema.js';
import { allowedActions } from '../read/allowed-actions.js';
import { standing } from '../read/standing.js';
import {
  accepted,
  clockOf,
  factsOf,
  noticesOf,
  playTimed,
  reviews,
  sign,
  whyNotTimed,
  type Played,
} from '../../test/timed-play.js';
import { timed } from '../../test/timed.js';
import { actor, type Step } from '../../test/fixture.js';

type Draft = ProcessDefinition['stages'][number];

/** `timed` with a publication in which every objection is registered, and answered by drc's head within two working days. */
function registering(change: (stage: Draft) => void = () => undefined): ProcessDefinition {
  const draft = structuredClone(timed) as ProcessDefinition;
  const stage = draft.stages.find(({ id }) => id === 'publication')!;
  const own = { ...stage.limit!, amount: 2, unit: 'workingDays' as const };
  const [entry] = stage.outcomes;
  const answer = (id: string, stance: 'for' | 'against') => ({
    ...{ ...entry!, id, stance },
  });
  Object.assign(stage, {
    seats: [
      ...stage.seats,
      { id: 'answers', unit: 'drc', post: 'head', limit: own, late: { then: 'escalate', on: 2 } },
    ],
    outcomes: [{ ...entry!, registers: 'answers' }, answer('unfounded', 'for'), answer('upheld', 'against')],
    settle: { rule: 'mostSevere', order: ['unfounded', 'upheld'] },
    results: [
      ...['unfounded', 'upheld'].map((id) => ({ ...stage.results[0]!, id })),
      stage.results.find(({ id }) => id === 'published')!,
    ],
  });
  change(stage);
  return definitionSchema.parse(draft);
}

const published = (change?: (stage: Draft) => void): Played =>
  playTimed(accepted(undefined, registering(change)), [
    ...reviews('02T09:00'),
    ...[sign('a.section', '02T09:00', 7, 'agree'), sign('b.office', '02T09:00', 8, 'agree')],
    sign('gov.deputy', '02T09:00', 9, 'agree'),
  ]);
const enter = (time: string, no: number) => sign('drc.officer', time, no, 'objection', { text: 'noise' });
const answer = (time: string, no: number, outcome = 'unfounded') =>
  sign('drc.head', time, no, outcome, { text: 'measured' });
const work = ({ state }: Played) =>
  Object.values(state.work)
    .filter(({ stage }) => stage === 'publication')
    .map(({ no, seat, entry, is }) => [no, seat, entry, is.work]);

describe('a register (O17)', () => {
  it('asks nobody to answer before something is entered; then for each entry, and goes on', () => {
    const open = published();
    expect(work(open)).toEqual([[10, 'publication', undefined, 'pending']]);
    const twice = playTimed(open, [enter('03T09:00', 10), enter('04T09:00', 12)]);
    expect(work(twice)).toEqual([
      [10, 'publication', undefined, 'signed'],
      [11, 'answers', 10, 'pending'],
      [12, 'publication', 10, 'signed'],
      [13, 'answers', 12, 'pending'],
      [14, 'publication', 12, 'pending'],
    ]);
    expect(twice.state.stage).toBe('publication');
    expect(noticesOf(twice).filter((told) => told === 'assigned drc.head')).toHaveLength(2);
    expect(standing(twice.using, twice.state)).toMatchObject({ assigned: 2, signed: 0 });
  });

  it('lasts its time, and no longer, for whoever keeps it; an answer has its own', () => {
    const entered = playTimed(published(), [enter('04T09:00', 10)]);
    expect(clockOf(entered, 12)).toMatchObject({ dueOn: '2026-06-05', alarms: [{ kind: 'expire' }] });
    expect(clockOf(entered, 11)).toMatchObject({ dueOn: '2026-06-08' });
  });

  it('goes on when its time is over and all is answered, whichever comes last', () => {
    const first = playTimed(published(), [enter('03T09:00', 10), answer('03T10:00', 11)]);
    expect(first.state.stage).toBe('publication');
    const over = playTimed(first, [{ until: '06T00:00' }]);
    expect(over.state).toMatchObject({ stage: 'decision', results: { publication: 'unfounded' } });

    const late = playTimed(published(), [enter('05T09:00', 10), { until: '06T00:00' }]);
    expect(late.state.stage).toBe('publication');
    expect(late.state.visits.at(-1)!.clock?.closed?.judgement).toBeUndefined();
    expect(late.state.visits.at(-1)!.clock?.closed).toBeDefined();
    const done = playTimed(late, [answer('08T09:00', 11)]);
    expect(done.state).toMatchObject({ stage: 'decision', results: { publication: 'unfounded' } });
    expect(done.state.work[11]!.clock!.closed!.judgement).toBe('onTime');
    const ofStage = factsOf(done, 'clockClosed').filter(({ scope }) => scope.of === 'stage');
    expect(ofStage).toEqual([]);
  });

  it('one that is upheld decides the result, and ends nothing early', () => {
    const upheld = playTimed(published(), [enter('03T09:00', 10), answer('03T10:00', 11, 'upheld')]);
    expect(upheld.state.stage).toBe('publication');
    const more = playTimed(upheld, [enter('04T09:00', 12), answer('04T10:00', 13), { until: '06T00:00' }]);
    expect(more.state.results).toMatchObject({ publication: 'upheld' });
  });

  it('in which nothing was entered has the result of its time', () => {
    const over = playTimed(published(), [{ until: '06T00:00' }]);
    expect(over.state.results).toMatchObject({ publication: 'published' });
  });

  it('is entered by who keeps it, answered by who is asked, and closed when its time is over', () => {
    const entered = playTimed(published(), [enter('03T09:00', 10)]);
    expect(whyNotTimed(entered, answer('03T10:00', 12))?.code).toBe('NOT_YOUR_ASSIGNMENT');
    const offered = (as: string) =>
      allowedActions(entered.using, entered.state, actor(as)).flatMap((action) =>
        action.act === 'giveOpinion' ? action.outcomes.map(({ id, batch }) => [id, batch]) : [],
      );
    expect(offered('drc.officer')).toEqual([['objection', false]]);
    expect(offered('drc.head')).toEqual([
      ['unfounded', false],
      ['upheld', false],
    ]);
    const over = playTimed(entered, [{ until: '06T00:00' }]);
    expect(whyNotTimed(over, enter('06T09:00', 12))?.code).toBe('ASSIGNMENT_NOT_OPEN');
  });

  it('an entry is corrected, not taken back: somebody is answering it', () => {
    const entered = playTimed(published(), [enter('03T09:00', 10)]);
    const back = { as: 'drc.officer', at: '03T10:00', type: 'TAKE_BACK', no: 10 } as const;
    expect(whyNotTimed(entered, back)).toMatchObject({
      code: 'SOMEONE_ACTED_AFTER',
      details: [{ problem: 'entered', unit: 'drc' }],
    });
    const correct = {
      ...{ as: 'drc.officer', at: '03T10:00', type: 'CORRECT', no: 10, reason: 'misheard' },
      opinion: { outcome: 'objection', text: 'dust' },
    } as Step;
    const corrected = playTimed(entered, [correct]);
    expect(work(corrected)).toHaveLength(3);
  });

  it('several entries go to one colleague, and the register back to who had it: each is a question of its own', () => {
    const pass = (as: string, no: number, post: string): Step => ({
      ...{ as, at: '03T10:00', type: 'TRANSFER', no, post, reason: 'yours' },
    });
    const two = playTimed(published(), [enter('03T09:00', 10), enter('03T09:30', 12)]);
    const passed = playTimed(two, [pass('drc.head', 11, 'clerk'), pass('drc.officer', 14, 'section')]);
    expect(whyNotTimed(passed, pass('drc.head', 13, 'clerk'))).toBeNull();
    expect(whyNotTimed(passed, pass('drc.section', 14, 'officer'))).toBeNull();
    // Who answers what another entered is not who entered it.
    expect(whyNotTimed(passed, pass('drc.head', 13, 'section'))?.code).toBe('ALREADY_ASKED');
  });

  it('handed on when late, it is still the answer to its entry', () => {
    const late = { then: 'hand', on: 2, to: { unit: 'gov', post: 'deputy' } } as const;
    const entered = playTimed(
      published((stage) => void (stage.seats[1]!.late = late)),
      [enter('03T09:00', 10), { until: '10T00:00' }],
    );
    expect(work(entered).at(-1)).toEqual([13, 'answers', 10, 'pending']);
    const offered = allowedActions(entered.using, entered.state, actor('gov.deputy'));
    const [own] = offered.flatMap((action) => (action.act === 'giveOpinion' ? [action] : []));
    expect(own!.outcomes.map(({ batch }) => batch)).toEqual([false, false]);
  });

  it('an answer that was returned is not dropped: the entry would have none, and the stage no result', () => {
    const returned = playTimed(
      published((stage) => void (stage.seats[1]!.unit = 'a')),
      [
        enter('03T09:00', 10),
        { as: 'a.head', at: '03T10:00', type: 'RETURN', no: 11, reason: 'not ours' } as Step,
      ],
    );
    const settle = (how: string, rest: object = {}): Step =>
      ({ as: 'drc.head', at: '03T11:00', type: 'REASSIGN', no: 11, how, reason: 'yours', ...rest }) as Step;
    expect(whyNotTimed(returned, settle('dropped'))?.code).toBe('MAY_NOT_DROP');
    expect(whyNotTimed(returned, settle('insisted'))).toBeNull();
    expect(whyNotTimed(returned, settle('reassigned', { to: { unit: 'x', post: null } }))).toBeNull();
  });

  it('an answer passes the posts of its seat’s chain, and so does the register (O7)', () => {
    const chained = published((stage) => {
      for (const seat of stage.seats) seat.chain = ['clerk', 'section'];
    });
    const passUp = { as: 'drc.clerk', at: '03T09:00', type: 'PASS_UP', no: 10 };
    const up = playTimed(chained, [
      { ...passUp, opinion: { outcome: 'objection', text: 'noise' } } as Step,
      sign('drc.section', '03T10:00', 10, 'objection', { text: 'noise' }),
    ]);
    for (const no of [11, 12])
      expect(up.state.work[no]).toMatchObject({
        post: 'clerk',
        chain: { posts: ['clerk', 'section'], at: 0 },
      });
  });

  it('who stands in for the seat that answers may answer', () => {
    const standIn = { unit: 'x', post: 'head' };
    const entered = playTimed(
      published((stage) => void (stage.seats[1]!.standIn = standIn)),
      [enter('03T09:00', 10)],
    );
    expect(
      whyNotTimed(entered, sign('x.head', '03T10:00', 11, 'unfounded', { text: 'measured' })),
    ).toBeNull();
  });
});

describe('a definition with a register (O17)', () => {
  const problems = (change: (stage: Draft) => void) =>
    checkDefinition(registering(change)).map(({ problem }) => problem);

  it('may be published as it is', () => {
    expect(problems(() => undefined)).toEqual([]);
  });

  it.each<[string, (stage: Draft) => void]>([
    ['registerWithoutEnd', (stage) => void (stage.late = { then: 'escalate', on: 2 })],
    ['registerInSequence', (stage) => void (stage.order = 'sequence')],
    [
      'registerCannotWait',
      (stage) =>
        void (stage.settle = { rule: 'any', for: 'unfounded', against: 'upheld', waitForAll: false }),
    ],
    ['nobodyKeepsTheRegister', (stage) => void stage.seats.shift()],
    ['noAnswerToEntries', (stage) => void stage.outcomes.splice(1)],
    ['unknown', (stage) => void (stage.outcomes[0]!.registers = 'nobody')],
    ['entryWithoutText', (stage) => void (stage.outcomes[0]!.requires = [])],
    ['entryIsNoVote', (stage) => void (stage.outcomes[0]!.stance = 'for')],
    ['answersWithoutOwnTime', (stage) => void delete stage.seats[1]!.late],
    ['maybeNobodyAnswers', (stage) => void (stage.seats[1]!.when = 'form.amount > 1')],
    ['severalKeepTheRegister', (stage) => void stage.seats.push({ ...stage.seats[0]!, id: 'second' })],
    ['registerAddsReviewers', (stage) => void (stage.addsReviewers = true)],
  ])('is refused: %s', (problem, change) => {
    expect(problems(change)).toContain(problem);
  });
});
