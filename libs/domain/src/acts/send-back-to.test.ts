import { actor, contextOf, type Step } from '../../test/fixture.js';
import {
  accepted,
  clockOf,
  factsOf,
  noticesOf,
  playTimed,
  reviews,
  sign,
  whyNotTimed,
} from '../../test/timed-play.js';
import { timed } from '../../test/timed.js';
import { checkDefinition } from '../definition/check.js';
import { definitionSchema } from '../definition/schema.js';
import { allowedActions } from '../read/allowed-actions.js';
import { routeOf } from '../read/route-of.js';

const back = (as: string, time: string, to: string, rest: object = {}): Step =>
  ({ as, at: time, type: 'SEND_BACK_TO', to, reason: 'the plan was exchanged', ...rest }) as Step;

/** In the sequence: section, office and leader are 7 to 9. */
const chain = playTimed(accepted(), reviews('02T09:00'));

describe('sent back to an earlier stage (O8)', () => {
  const signed = playTimed(chain, [sign('a.section', '02T10:00', 7, 'agree')]);
  const again = playTimed(signed, [back('b.office', '03T09:00', 'review')]);

  it('cancels what is open, keeps what is signed, and asks everybody there anew', () => {
    expect(again.state).toMatchObject({ stage: 'review', cycle: 1 });
    expect([7, 8, 9].map((no) => again.state.work[no]!.is.work)).toEqual([
      'signed',
      'cancelled',
      'cancelled',
    ]);
    expect([3, 10, 11, 12, 13].map((no) => again.state.work[no]!.is.work)).toEqual([
      ...['signed', 'pending', 'pending', 'pending', 'pending'],
    ]);
    expect(again.state.visits.at(-2)).toMatchObject({ stage: 'chain', result: 'left' });
    expect(factsOf(again, 'sentBackTo')).toEqual([
      { type: 'sentBackTo', from: 'chain', to: 'review', straight: false, reason: 'the plan was exchanged' },
    ]);
  });

  it('gives them limits and alarms of their own, while the submission’s run on', () => {
    expect(clockOf(again, 10)).toMatchObject({ startedOn: '2026-06-03', dueOn: '2026-06-05' });
    expect(clockOf(again, 10).alarms.length).toBeGreaterThan(0);
    expect(clockOf(again, 'promised')).toEqual(clockOf(signed, 'promised'));
  });

  it('tells the submitter, and who held it, why and where to', () => {
    expect(noticesOf(again)).toEqual(
      expect.arrayContaining(['sentBackTo gonghe.officer', 'sentBackTo b.office']),
    );
  });

  it('goes on in order from there', () => {
    const on = playTimed(again, reviews('03T10:00', 10));
    expect(on.state).toMatchObject({ stage: 'chain' });
    expect(on.state.straightBack).toBeUndefined();
    expect(on.state.work[14]).toMatchObject({ seat: 'section', is: { work: 'pending' } });
  });

  it('cannot be taken back by who had signed there', () => {
    const takeBack = { as: 'a.section', at: '03T10:00', type: 'TAKE_BACK', no: 7 } as Step;
    expect(whyNotTimed(again, takeBack)?.code).toBe('STAGE_SETTLED');
  });
});

describe('sent back to come straight back (O8)', () => {
  const decision = playTimed(chain, [
    ...[sign('a.section', '02T10:00', 7, 'agree'), sign('b.office', '02T11:00', 8, 'agree')],
    sign('gov.deputy', '02T12:00', 9, 'disagree'),
  ]);
  const sent = playTimed(chain, [back('a.section', '02T10:00', 'review', { straight: true })]);

  it('is settled there, and is where it was', () => {
    expect(sent.state.straightBack).toEqual({ stage: 'review', to: 'chain' });
    const on = playTimed(sent, reviews('03T10:00', 10));
    expect(on.state).toMatchObject({ stage: 'chain' });
    expect(on.state.straightBack).toBeUndefined();
    expect(factsOf(on, 'straightBack')).toEqual([]); // the next one anyway
  });

  it('passes over what lies between', () => {
    const definition = {
      ...timed,
      stages: timed.stages.map((stage) =>
        stage.id === 'decision'
          ? { ...stage, sendsBack: { to: ['review'], by: stage.sendsBack!.by!, straight: true as const } }
          : stage,
      ),
    };
    const toDecision = playTimed(accepted({}, definition), [
      ...reviews('02T09:00'),
      ...[sign('a.section', '02T10:00', 7, 'agree'), sign('b.office', '02T11:00', 8, 'agree')],
      sign('gov.deputy', '02T12:00', 9, 'disagree'),
    ]);
    const before = toDecision.state.nextNo;
    const there = playTimed(toDecision, [back('govoffice.deputy', '02T13:00', 'review', { straight: true })]);
    const on = playTimed(there, reviews('02T14:00', before));
    expect(on.state.stage).toBe('decision');
    expect(factsOf(on, 'straightBack')).toEqual([{ type: 'straightBack', from: 'review', to: 'decision' }]);

    // Sent back to the submitter meanwhile, it goes in order in the next cycle.
    const resubmitted = playTimed(there, [
      { as: 'drc.head', at: '02T15:00', type: 'SEND_BACK', reason: 'x' } as Step,
      { ...sign('gonghe.officer', '02T16:00', before + 4, 'resubmit'), brings: { values: { amount: 1 } } },
    ]);
    const inOrder = playTimed(resubmitted, reviews('02T17:00', before + 5));
    expect(inOrder.state).toMatchObject({ cycle: 2, stage: 'chain' });
  });

  describe('once a later stage is over (D3)', () => {
    const chained = timed.stages.find(({ id }) => id === 'chain')!;
    const definition = definitionSchema.parse({
      ...timed,
      resubmission: { ...timed.resubmission!, from: ['review', 'chain', 'second'] },
      stages: timed.stages.flatMap((stage) => {
        if (stage.id === 'chain') {
          const results = chained.results.map((result) => ({ ...result, next: [{ to: 'second' }] }));
          const skipped = 'second';
          const second = { ...chained, id: 'second', sendsBack: { to: ['chain'], straight: true as const } };
          return [
            { ...chained, results, skipped, sendsBack: { to: ['review'], straight: true as const } },
            second,
          ];
        }
        if (stage.id !== 'decision') return [stage];
        const sendsBack = {
          ...{ to: ['review', 'second'], by: stage.sendsBack!.by! },
          ...{ straight: true as const, straightAfter: 'chain' },
        };
        return [{ ...stage, sendsBack }];
      }),
    });
    const through = (time: string, from: number) =>
      ['a.section', 'b.office', 'gov.deputy'].map((as, n) =>
        sign(as, `${time}:0${n}`, from + n, n === 2 ? 'disagree' : 'agree'),
      );
    const toDecision = playTimed(accepted({}, definition), [
      ...reviews('02T09:00'),
      ...through('02T10', 7),
      ...through('02T11', 10),
    ]);
    const sent = playTimed(toDecision, [back('govoffice.deputy', '02T12:00', 'review', { straight: true })]);

    it('says so to who sends it back', () => {
      const offered = allowedActions(toDecision.using, toDecision.state, actor('govoffice.deputy'));
      expect(offered.find(({ act }) => act === 'sendBackTo')).toMatchObject({
        mayGoStraight: true,
        stages: [
          { id: 'review', straightAfter: chained.title },
          { id: 'second', straightAfter: null },
        ],
      });
    });

    it('goes through that one, too, and past what follows it', () => {
      expect(sent.state.straightBack).toEqual({ stage: 'chain', to: 'decision' });
      const corrected = playTimed(sent, reviews('02T13:00', 14));
      expect(corrected.state).toMatchObject({
        stage: 'chain',
        straightBack: { stage: 'chain', to: 'decision' },
      });
      const on = playTimed(corrected, through('02T14', 18));
      expect(factsOf(on, 'straightBack')).toEqual([{ type: 'straightBack', from: 'chain', to: 'decision' }]);
      expect(on.state.stage).toBe('decision');
      expect(on.state.straightBack).toBeUndefined();
    });

    it('from behind that one straight back, too', () => {
      expect(checkDefinition(definition)).toEqual([]);
      const behind = playTimed(toDecision, [
        back('govoffice.deputy', '02T12:00', 'second', { straight: true }),
      ]);
      expect(behind.state.straightBack).toEqual({ stage: 'second', to: 'decision' });
      const corrected = playTimed(behind, through('02T13', 14));
      expect(corrected.state.stage).toBe('decision');
      expect(corrected.state.straightBack).toBeUndefined();
    });

    it.each([
      ['in order', {}],
      ['straight', { straight: true }],
    ])('sent back further on its way, %s, it still comes straight back', (_, how) => {
      const further = playTimed(sent, [
        ...reviews('02T13:00', 14),
        back('a.section', '02T14:00', 'review', how),
        ...reviews('02T15:00', 21),
      ]);
      expect(further.state.straightBack).toEqual({ stage: 'chain', to: 'decision' });
      expect(playTimed(further, through('02T16', 25)).state.stage).toBe('decision');
    });

    it('is drawn so, also where it goes straight twice', () => {
      const { using, state } = playTimed(sent, [
        ...reviews('02T13:00', 14),
        back('a.section', '02T14:00', 'review', { straight: true }),
      ]);
      const { edges } = routeOf(using, state);
      const ahead = edges.flatMap(({ from, to, state: is }) => (is === 'ahead' ? [`${from} ${to}`] : []));
      expect(ahead).toEqual(['review chain', 'decision delivery', 'delivery done']);
    });

    it.each([
      ['nowhere', true, 'unknown'],
      ['second', undefined, 'notStraight'],
      ['acceptance', true, 'notOnTheWay'],
    ])('a definition that comes back after %s is refused', (straightAfter, straight, expected) => {
      const stages = definition.stages.map((stage) =>
        stage.id === 'decision'
          ? { ...stage, sendsBack: { to: ['review'], straightAfter, ...(straight && { straight }) } }
          : stage,
      );
      const problems = checkDefinition(definitionSchema.parse({ ...definition, stages }));
      expect(problems.map(({ path, problem }) => `${path} ${problem}`)).toEqual([
        `stages.decision.sendsBack.straightAfter ${expected}`,
      ]);
    });
  });

  it.each([
    [
      'to where it has not been',
      decision,
      back('govoffice.deputy', '02T13:00', 'publication'),
      'wasNotThere',
    ],
    ['to a stage that is not among those', chain, back('a.section', '02T10:00', 'acceptance'), 'notFromHere'],
    ['by whose turn it is not', chain, back('b.office', '02T10:00', 'review'), 'notTheirs'],
    [
      'by who holds it, where another is named',
      decision,
      back('gov.mayor', '02T13:00', 'review'),
      'notTheirs',
    ],
    [
      'straight, where it goes in order',
      decision,
      back('govoffice.deputy', '02T13:00', 'review', { straight: true }),
      'inOrder',
    ],
    ['without a reason', chain, back('a.section', '02T10:00', 'review', { reason: ' ' }), 'required'],
  ] as const)('refused: %s', (_, from, step, problem) => {
    expect(whyNotTimed(from, step)?.details[0]).toMatchObject({ problem });
  });

  it('refused once it is decided', () => {
    const decided = playTimed(decision, [
      sign('gov.mayor', '02T14:00', decision.state.nextNo - 1, 'approve'),
    ]);
    const by = { unit: 'govoffice', post: 'deputy' };
    const stages = timed.stages.map((stage) =>
      stage.id === 'delivery' ? { ...stage, sendsBack: { to: ['review'], by } } : stage,
    );
    const using = contextOf(definitionSchema.parse({ ...timed, stages }));
    const from = { ...decided, using: { ...decided.using, definition: using.definition } };
    expect(whyNotTimed(from, back('govoffice.deputy', '02T15:00', 'review'))?.code).toBe('ALREADY_DECIDED');
  });
});

it.each([
  ['nowhere', 'unknown'],
  ['chain', 'notEarlier'],
  ['publication', 'notEarlier'],
  ['acceptance', 'beforeAcceptance'],
])('O8: a definition that sends back to %s is refused: %s', (to, expected) => {
  const stages = timed.stages.map((stage) =>
    stage.id === 'chain' ? { ...stage, sendsBack: { to: [to] } } : stage,
  );
  const problems = checkDefinition(definitionSchema.parse({ ...timed, stages }));
  expect(problems.map(({ path, problem }) => `${path} ${problem}`)).toEqual([
    `stages.chain.sendsBack ${expected}`,
  ]);
});
