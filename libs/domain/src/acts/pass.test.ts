import { office } from '../../test/definitions.js';
import type { Step } from '../../test/fixture.js';
import { actor } from '../../test/fixture.js';
import {
  clockOf,
  factsOf,
  filedTimed,
  noticesOf,
  playTimed,
  sign,
  whyNotTimed,
  type Played,
} from '../../test/timed-play.js';
import { checkDefinition } from '../definition/check.js';
import { definitionSchema } from '../definition/schema.js';
import { allowedActions } from '../read/allowed-actions.js';
import { changedIn, draftOf } from '../read/draft-changes.js';
import { countingOpinions, currentOpinion } from '../read/sheet-of.js';

/** Numbers: 1 filing; 2 to 5 the review (a, b, c, d); 6 to 8 the leaders (office, deputy, mayor). */
const filed = filedTimed({}, '01T09:00', office);

const opinion = (outcome = 'agree', rest: object = {}) => ({ outcome, text: 'because', ...rest });
const scored = (outcome?: string, rest: object = {}) => opinion(outcome, { scores: { land: 8 }, ...rest });
const up = (as: string, time: string, no: number, given: object = opinion()): Step =>
  ({ as, at: time, type: 'PASS_UP', no, opinion: given }) as Step;
const down = (as: string, time: string, no: number, post: string, reason = 'too short'): Step =>
  ({ as, at: time, type: 'PASS_DOWN', no, post, reason }) as Step;
const fetch = (as: string, time: string, no: number, reason = 'it is urgent'): Step =>
  ({ as, at: time, type: 'FETCH_UP', no, reason }) as Step;
const signA = (as: string, time: string, rest: object = {}) =>
  sign(as, time, 2, 'agree', { scores: { land: 8 }, ...rest });

/** The shell reads the terms of a delegation; these are in force. */
const TERMS = { delegation: { startsAt: 0, endsAt: Number.MAX_SAFE_INTEGER } } as object;

/** All four units have answered, on the first day. */
const REVIEWED = [
  ...['a.clerk', 'a.section'].map((as) => up(as, '01T14:00', 2, scored())),
  signA('a.head', '01T14:00'),
  ...['b.clerk', 'b.office', 'b.section', 'b.deputy'].map((as) => up(as, '01T14:00', 3)),
  sign('b.head', '01T14:00', 3, 'agree'),
  sign('c.head', '01T14:00', 4, 'agree'),
  ...['d.clerk', 'd.section'].map((as) => up(as, '01T14:00', 5)),
  sign('d.head', '01T14:00', 5, 'agree'),
];

const prepared = playTimed(filed, [up('a.clerk', '01T10:00', 2, scored())]);
const atHead = playTimed(prepared, [up('a.section', '01T11:00', 2, scored('disagree'))]);
const piece = ({ state }: Played, no = 2) => state.work[no]!;
const acts = ({ using, state }: Played, as: string) =>
  allowedActions(using, state, actor(as)).flatMap((one) =>
    'assignment' in one && one.assignment === 2 ? [one.act] : [],
  );

describe('the chain of sign-off inside a unit (O7)', () => {
  it('is a definition that may be published', () => {
    expect(checkDefinition(office)).toEqual([]);
  });

  it('begins with the first post, which alone is told, and passes what it prepared to the next', () => {
    expect(piece(filed)).toMatchObject({
      ...{ unit: 'a', post: 'clerk', is: { work: 'pending' } },
      chain: { posts: ['clerk', 'section', 'head'], at: 0, passes: [] },
    });
    expect(noticesOf(filed).slice(0, 2)).toEqual(['assigned a.clerk', 'assigned b.clerk']);
    expect(piece(prepared)).toMatchObject({
      ...{ post: 'section', version: piece(filed).version + 1, opinions: [], is: { work: 'pending' } },
      chain: { at: 1, passes: [{ how: 'up', from: 'clerk', to: 'section', by: { person: 'a.clerk' } }] },
    });
    expect(noticesOf(prepared)).toEqual(['passedUp a.section']);
    expect(factsOf(prepared, 'passedUp')).toEqual([
      { type: 'passedUp', no: 2, unit: 'a', from: 'clerk', to: 'section' },
    ]);
  });

  it('stays one piece of work with one clock, the unit’s', () => {
    expect(clockOf(prepared, 2)).toEqual(clockOf(filed, 2));
    expect(Object.keys(atHead.state.work)).toEqual(Object.keys(filed.state.work));
  });

  it('what is prepared counts in nothing until the last has signed', () => {
    expect(countingOpinions(atHead.state).map(({ assignment }) => assignment.no)).toEqual([1]);
    expect(currentOpinion(piece(atHead))).toBeNull();
    expect(draftOf(piece(atHead).chain)).toMatchObject({ outcome: 'disagree', formRevision: 1 });
  });

  it('the last changes what he likes, and signs; what each changed can be told', () => {
    const signed = playTimed(atHead, [signA('a.head', '01T12:00', { text: 'in my own words' })]);
    const { opinions, chain, post } = piece(signed);
    expect(opinions).toMatchObject([
      { outcome: 'agree', text: 'in my own words', by: { person: 'a.head', post: 'head' } },
    ]);
    expect(post).toBe('head');
    const [first, second] = chain!.passes.map(({ draft }) => draft!);
    expect(changedIn(null, first!)).toEqual(['outcome', 'text', 'scores']);
    expect(changedIn(first!, second!)).toEqual(['outcome']);
    expect(changedIn(second!, opinions[0]!)).toEqual(['outcome', 'text']);
  });

  it('says what is the same the same, in whatever order a store gives it back', () => {
    const draft = { outcome: 'agree', formRevision: 1, fields: { a: 1, b: ['x', 'y'] } };
    expect(changedIn(draft, { ...draft, fields: { b: ['x', 'y'], a: 1 } })).toEqual([]);
    expect(changedIn(draft, { ...draft, fields: { b: ['y', 'x'], a: 1 } })).toEqual(['fields']);
  });

  it('passes it back down with a reason, to any earlier post, which goes on from there', () => {
    const back = playTimed(atHead, [down('a.head', '01T12:00', 2, 'clerk')]);
    expect(piece(back)).toMatchObject({ post: 'clerk', chain: { at: 0 } });
    expect(noticesOf(back)).toEqual(['passedDown a.clerk']);
    expect(factsOf(back, 'passedDown')).toMatchObject([{ from: 'head', to: 'clerk' }]);
    expect(draftOf(piece(back).chain)).toMatchObject({ outcome: 'disagree' });
    const again = playTimed(back, [up('a.clerk', '01T13:00', 2, scored('agree', { text: 'longer' }))]);
    expect(piece(again).post).toBe('section');
  });

  it('a later post fetches it with a reason; whose turn it was is told', () => {
    const fetched = playTimed(filed, [fetch('a.head', '01T10:00', 2)]);
    expect(piece(fetched)).toMatchObject({ post: 'head', chain: { at: 2 } });
    expect(noticesOf(fetched)).toEqual(['fetchedUp a.clerk']);
    expect(factsOf(fetched, 'fetchedUp')).toMatchObject([{ from: 'clerk', to: 'head' }]);
    const signed = playTimed(fetched, [signA('a.head', '01T11:00')]);
    expect(piece(signed).is.work).toBe('signed');
  });

  it.each([
    ['to sign, to who has it before the last', signA('a.clerk', '01T12:00'), filed, 'MUST_PASS_UP'],
    ['to sign, to the last before it is his turn', signA('a.head', '01T12:00'), filed, 'NOT_YOUR_ASSIGNMENT'],
    ['to sign, to who passed it up', signA('a.clerk', '01T12:00'), atHead, 'NOT_YOUR_ASSIGNMENT'],
    ['to pass up twice', up('a.clerk', '01T12:00', 2, scored()), prepared, 'NOT_YOUR_ASSIGNMENT'],
    ['to pass up, to the last', up('a.head', '01T12:00', 2, scored()), atHead, 'NOBODY_ABOVE'],
    ['to pass up, to who is in no chain', up('c.head', '01T12:00', 4), filed, 'NOBODY_ABOVE'],
    ['to pass up without scores', up('a.clerk', '01T12:00', 2), filed, 'SCORE_REQUIRED'],
    [
      'to pass up without the reason that the outcome needs',
      up('a.clerk', '01T12:00', 2, scored('disagree', { text: ' ' })),
      filed,
      'TEXT_REQUIRED',
    ],
    [
      'to pass up what is not offered',
      up('a.clerk', '01T12:00', 2, scored('maybe')),
      filed,
      'OUTCOME_NOT_OFFERED',
    ],
    [
      'to pass up what changed since',
      { ...up('a.section', '01T12:00', 2, scored()), seen: { assignmentVersion: 1 } } as Step,
      prepared,
      'STALE',
    ],
    ['to pass down, to the first', down('a.clerk', '01T12:00', 2, 'section'), filed, 'NOT_BELOW'],
    ['to pass down to a later post', down('a.section', '01T12:00', 2, 'head'), prepared, 'NOT_BELOW'],
    ['to pass down outside of the chain', down('a.head', '01T12:00', 2, 'office'), atHead, 'NOT_BELOW'],
    ['to pass down without a reason', down('a.head', '01T12:00', 2, 'clerk', ' '), atHead, 'REASON_REQUIRED'],
    ['to pass down, to others', down('b.clerk', '01T12:00', 2, 'clerk'), atHead, 'NOT_YOUR_ASSIGNMENT'],
    ['to fetch, to an earlier post', fetch('a.clerk', '01T12:00', 2), atHead, 'NOT_YOUR_ASSIGNMENT'],
    ['to fetch, to whose turn it is', fetch('a.section', '01T12:00', 2), prepared, 'NOT_YOUR_ASSIGNMENT'],
    ['to fetch, to a post outside', fetch('a.office', '01T12:00', 2), prepared, 'NOT_YOUR_ASSIGNMENT'],
    ['to fetch, to another unit', fetch('b.head', '01T12:00', 2), filed, 'NOT_YOUR_ASSIGNMENT'],
    ['to fetch without a reason', fetch('a.head', '01T12:00', 2, ' '), filed, 'REASON_REQUIRED'],
    ['of a piece that is not there', up('a.clerk', '01T12:00', 99), filed, 'ASSIGNMENT_NOT_FOUND'],
  ] as const)('is refused %s', (_, step, from, code) => {
    expect(whyNotTimed(from, step as Step)?.code).toBe(code);
  });

  it('offers each what he may do', () => {
    expect(acts(filed, 'a.clerk')).toEqual(['passUp', 'transfer', 'addReviewer', 'recuse']);
    expect(acts(filed, 'a.section')).toEqual(['fetchUp']);
    expect(acts(prepared, 'a.section')).toEqual([
      ...['passUp', 'passDown', 'transfer', 'addReviewer', 'recuse'],
    ]);
    expect(acts(prepared, 'a.clerk')).toEqual([]);
    expect(acts(atHead, 'a.head')).toEqual([
      ...['giveOpinion', 'passDown', 'transfer', 'addReviewer', 'returnWork', 'recuse'],
    ]);
    const action = allowedActions(atHead.using, atHead.state, actor('a.head')).find(
      ({ act }) => act === 'passDown',
    );
    expect(action).toMatchObject({ posts: ['section', 'clerk'] });
  });
});

describe('what else happens to a piece of work in a chain (O7)', () => {
  it('transferred, another post has that place in it; not one that has a place already (O9)', () => {
    const transfer = (as: string, post: string): Step =>
      ({ as, at: '01T12:00', type: 'TRANSFER', no: 2, post, reason: 'his field' }) as Step;
    const given = playTimed(prepared, [transfer('a.section', 'office')]);
    expect(piece(given)).toMatchObject({
      ...{ post: 'office', chain: { posts: ['clerk', 'office', 'head'], at: 1 } },
    });
    const on = playTimed(given, [up('a.office', '01T13:00', 2, scored())]);
    expect(piece(on).post).toBe('head');
    expect(whyNotTimed(prepared, transfer('a.section', 'head'))?.code).toBe('ALREADY_ASKED');
    expect(whyNotTimed(given, up('a.section', '01T13:00', 2, scored()))?.code).toBe('NOT_YOUR_ASSIGNMENT');
  });

  it('a delegate passes up and down for who has it; where it is signed in person, only who signs is (O9)', () => {
    const passed = playTimed(filed, [
      { ...up('x.officer', '01T10:00', 2, scored()), for: 'a.clerk', ...TERMS },
    ]);
    expect(piece(passed).chain!.passes[0]).toMatchObject({
      by: { person: 'x.officer', post: 'clerk', for: { person: 'a.clerk' } },
    });
    const leaders = playTimed(filed, REVIEWED);
    const clerk = { ...up('x.officer', '02T10:00', 6), for: 'govoffice.clerk', ...TERMS };
    expect(whyNotTimed(leaders, clerk)).toBeNull();
    const deputy = { ...fetch('x.officer', '02T10:00', 6), for: 'govoffice.deputy', ...TERMS };
    expect(whyNotTimed(leaders, deputy)?.code).toBe('IN_PERSON');
    const own = { ...up('gonghe.officer', '01T10:00', 2, scored()), for: 'a.clerk', ...TERMS };
    expect(whyNotTimed(filed, own)?.code).toBe('OWN_SUBMISSION');
  });

  it('urged and warned of is whose turn it is; what is late is escalated as ever (T10, T12)', () => {
    const urged = playTimed(prepared, [
      { as: 'gonghe.officer', at: '02T09:00', type: 'URGE', no: 2, reason: 'please' } as Step,
    ]);
    expect(noticesOf(urged).filter((one) => one.startsWith('urged'))).toEqual(['urged a.section']);
    const late = playTimed(prepared, [{ until: '05T09:00' }]);
    const told = noticesOf(late);
    expect(told).toEqual(
      expect.arrayContaining(['warned a.section', 'overdue a.section', 'overdueToHead a.head']),
    );
    expect(Object.values(late.state.work).find(({ about }) => about === 2)).toMatchObject({
      ...{ kind: 'supervise', unit: 'govoffice' },
    });
  });

  it('a signature taken back leaves it with who signed; a correction is his (O6, O10)', () => {
    const signed = playTimed(atHead, [signA('a.head', '01T12:00')]);
    const correct = { ...signA('a.head', '01T13:00'), type: 'CORRECT', reason: 'a slip' } as unknown as Step;
    expect(whyNotTimed(signed, { ...correct, as: 'a.clerk' } as Step)?.code).toBe('NOT_YOUR_ASSIGNMENT');
    expect(piece(playTimed(signed, [correct])).opinions).toHaveLength(2);
    const back = playTimed(signed, [{ as: 'a.head', at: '01T13:00', type: 'TAKE_BACK', no: 2 } as Step]);
    expect(piece(back)).toMatchObject({ post: 'head', is: { work: 'pending' }, chain: { at: 2 } });
    expect(acts(back, 'a.head')).toContain('passDown');
  });

  it('a reviewer who was added before holds up the signature, not the preparing; the last removes him, too (O9)', () => {
    const asked = playTimed(filed, [
      {
        ...{ as: 'a.clerk', at: '01T09:30', type: 'ADD_REVIEWER', no: 2, where: 'before' },
        ...{ to: { unit: 'x', post: null }, reason: 'the boundary' },
      } as Step,
    ]);
    const onTop = playTimed(asked, [
      up('a.clerk', '01T10:00', 2, scored()),
      up('a.section', '01T11:00', 2, scored()),
    ]);
    expect(whyNotTimed(onTop, signA('a.head', '01T12:00'))?.code).toBe('WAITS_FOR_REVIEWER');
    const remove = { as: 'a.head', at: '01T12:00', type: 'REMOVE_REVIEWER', no: 6, reason: 'clear' } as Step;
    const alone = playTimed(onTop, [remove]);
    expect(whyNotTimed(alone, signA('a.head', '01T13:00'))).toBeNull();
    const inside = (post: string): Step =>
      ({
        ...{ as: 'a.clerk', at: '01T09:30', type: 'ADD_REVIEWER', no: 2, where: 'before' },
        ...{ to: { unit: 'a', post }, reason: 'x' },
      }) as Step;
    expect(whyNotTimed(filed, inside('head'))?.code).toBe('ALREADY_ASKED');
    expect(whyNotTimed(filed, inside('office'))).toBeNull();
  });

  it('sent back, it is cancelled; asked anew, the chain begins anew, and only who signs sends back (O8)', () => {
    const leaders = playTimed(filed, REVIEWED);
    const back = (as: string): Step =>
      ({ as, at: '02T10:00', type: 'SEND_BACK_TO', to: 'second', reason: 'unclear' }) as Step;
    expect(whyNotTimed(leaders, back('govoffice.clerk'))?.code).toBe('MAY_NOT_SEND_BACK');
    const on = playTimed(leaders, [up('govoffice.clerk', '02T09:00', 6)]);
    const again = playTimed(on, [back('govoffice.deputy')]);
    expect(piece(again, 6)).toMatchObject({ is: { work: 'cancelled' }, chain: { at: 1 } });
    expect(piece(again, 9)).toMatchObject({ unit: 'a', post: 'clerk', chain: { at: 0, passes: [] } });
  });

  it('only who signs says what is adopted: everybody sees it (O12)', () => {
    const leaders = playTimed(filed, REVIEWED);
    const adopt = (as: string): Step =>
      ({ as, at: '02T10:00', type: 'ADOPT', no: 2, adoption: 'adopted' }) as Step;
    expect(whyNotTimed(leaders, adopt('govoffice.clerk'))?.code).toBe('MAY_NOT_ADOPT');
    const on = playTimed(leaders, [up('govoffice.clerk', '02T09:00', 6)]);
    expect(whyNotTimed(on, adopt('govoffice.deputy'))).toBeNull();
  });

  it('consent deemed ends the chain: what the unit still says is its last post’s to say (T11)', () => {
    const silent = playTimed(filed, [up('b.clerk', '01T10:00', 3), { until: '05T09:00' }]);
    expect(piece(silent, 3)).toMatchObject({ post: 'head', is: { work: 'deemed' }, chain: { at: 1 } });
    expect(noticesOf(silent)).toContain('deemed b.office');
    const late = (as: string) => sign(as, '05T10:00', 3, 'disagree');
    expect(whyNotTimed(silent, late('b.office'))?.code).toBe('NOT_YOUR_ASSIGNMENT');
    expect(whyNotTimed(silent, up('b.office', '05T10:00', 3))?.code).toBe('NOT_YOUR_ASSIGNMENT');
    expect(piece(playTimed(silent, [late('b.head')]), 3).opinions.at(-1)).toMatchObject({
      ...{ supplementary: true, by: { post: 'head' } },
    });
  });

  it('carried over into a new cycle, it is signed, and its last post may replace it (T8)', () => {
    const over = playTimed(filed, [
      ...REVIEWED,
      { as: 'drc.head', at: '02T11:00', type: 'SEND_BACK', reason: 'the plan' } as Step,
      {
        ...{ as: 'gonghe.officer', at: '02T12:00', type: 'SIGN', no: 9, opinion: { outcome: 'resubmit' } },
        brings: { values: { title: 'Another' } },
      } as Step,
    ]);
    const carried = Object.values(over.state.work).find(({ unit, cycle }) => unit === 'd' && cycle === 2)!;
    expect(carried).toMatchObject({
      ...{ post: 'head', is: { work: 'signed' }, opinions: [{ carriedFrom: { cycle: 1 } }] },
      chain: { at: 0, passes: [] },
    });
    const replace = (as: string): Step =>
      ({
        ...{ as, at: '02T13:00', type: 'CORRECT', no: carried.no, reason: 'it does touch us' },
        opinion: opinion('disagree'),
      }) as Step;
    expect(whyNotTimed(over, replace('d.clerk'))?.code).toBe('NOT_YOUR_ASSIGNMENT');
    expect(whyNotTimed(over, replace('d.head'))).toBeNull();
  });

  it('a stand-in of another unit signs whosever turn it is; taken back, it stands where it stood (O4)', () => {
    const signed = playTimed(filed, [up('d.clerk', '01T10:00', 5), sign('e.head', '01T11:00', 5, 'agree')]);
    expect(piece(signed, 5)).toMatchObject({ post: 'head', opinions: [{ forUnit: 'd' }], chain: { at: 1 } });
    expect(whyNotTimed(filed, up('e.head', '01T11:00', 5))?.code).toBe('NOT_YOUR_ASSIGNMENT');
    const back = playTimed(signed, [{ as: 'e.head', at: '01T12:00', type: 'TAKE_BACK', no: 5 } as Step]);
    expect(piece(back, 5)).toMatchObject({ post: 'section', is: { work: 'pending' }, chain: { at: 1 } });
  });

  it('a stand-in of the unit itself signs when the turn has come of whom he stands in for', () => {
    expect(whyNotTimed(prepared, signA('a.deputy', '01T12:00'))?.code).toBe('NOT_YOUR_ASSIGNMENT');
    expect(whyNotTimed(atHead, signA('a.deputy', '01T12:00'))).toBeNull();
  });

  it('handed on for lateness, whom it was handed to is in no chain (T12)', () => {
    const late = playTimed(filed, [{ until: '05T09:00' }]);
    const handed = Object.values(late.state.work).find(({ unit }) => unit === 'f');
    expect(handed).toMatchObject({ post: 'head', about: 5, is: { work: 'pending' } });
    expect(handed).not.toHaveProperty('chain');
  });

  it('in a sequence, who waits again keeps what he has prepared', () => {
    const order = definitionSchema.parse({
      ...office,
      stages: office.stages.map((stage) =>
        stage.id === 'second'
          ? { ...stage, order: 'sequence', scores: false, addsReviewers: undefined }
          : stage,
      ),
    });
    const inOrder = playTimed(filedTimed({}, '01T09:00', order), [
      ...['a.clerk', 'a.section'].map((as) => up(as, '01T10:00', 2)),
      sign('a.head', '01T11:00', 2, 'agree'),
      up('b.clerk', '01T12:00', 3),
      { as: 'a.head', at: '01T13:00', type: 'TAKE_BACK', no: 2 } as Step,
    ]);
    expect(piece(inOrder, 3)).toMatchObject({
      ...{ is: { work: 'waiting' }, post: 'office', chain: { at: 1, passes: [{ how: 'up' }] } },
    });
    expect(whyNotTimed(inOrder, up('b.office', '01T14:00', 3))?.code).toBe('ASSIGNMENT_NOT_OPEN');
    const on = playTimed(inOrder, [sign('a.head', '01T14:00', 2, 'agree')]);
    expect(noticesOf(on)).toContain('assigned b.office');
  });
});

it('whoever signs for the unit returns it, and without its chain; who recuses himself leaves his place in it (O7, O9, O15)', () => {
  const back = (as: string, time: string): Step =>
    ({ as, at: time, type: 'RETURN', no: 2, reason: 'not ours' }) as Step;
  expect(whyNotTimed(filed, back('a.clerk', '01T10:30'))).toMatchObject({
    ...{ code: 'MAY_NOT_RETURN', details: [{ problem: 'signsNot' }] },
  });
  expect(playTimed(atHead, [back('a.head', '01T15:00')]).state.work[2]!.chain).toBeUndefined();
  const entrust = { as: 'a.clerk', at: '01T10:30', type: 'ENTRUST', no: 2, post: 'office', reason: 'x' };
  expect(whyNotTimed(filed, entrust as Step)?.code).toBe('MAY_NOT_ENTRUST');
  const recuse = (post: string): Step =>
    ({ as: 'a.clerk', at: '01T10:30', type: 'RECUSE', no: 2, post, reason: 'my brother’s firm' }) as Step;
  expect(whyNotTimed(filed, recuse('section'))?.code).toBe('ALREADY_ASKED');
  expect(piece(playTimed(filed, [recuse('office')]))).toMatchObject({
    ...{ post: 'office', chain: { posts: ['office', 'section', 'head'], at: 0 } },
  });
});
