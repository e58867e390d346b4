import { board } from '../../test/definitions.js';
import { contextOf, type Step } from '../../test/fixture.js';
import {
  accepted,
  clockOf,
  factsOf,
  noticesOf,
  playTimed,
  sign,
  whyNotTimed,
} from '../../test/timed-play.js';
import { timed } from '../../test/timed.js';
import { checkDefinition } from '../definition/check.js';
import { definitionSchema } from '../definition/schema.js';
import { wakeAt } from '../flow/time.js';

const cancel = (time: string, rest: object = {}): Step =>
  ({ as: 'drc.head', at: time, type: 'CANCEL', reason: 'filed twice', ...rest }) as Step;
const review = playTimed(accepted(), [sign('a.head', '02T09:00', 3, 'agree')]);

describe('cancelling with cause (A4, the table of endings)', () => {
  it('ends it void, the number and what was signed kept, nothing judged, nothing left to wait for', () => {
    // The 11th: the promised limit of six working days is over.
    const gone = playTimed(review, [cancel('11T10:00')]);
    expect(gone.state).toMatchObject({
      ...{ stage: 'void', number: review.state.number },
      closed: { ending: 'void', reason: 'filed twice' },
    });
    expect(wakeAt(gone.state)).toBeNull();
    expect(gone.state.work[3]!.opinions).toHaveLength(1);
    expect(gone.state.work[5]!.is.work).toBe('cancelled');
    expect(clockOf(gone, 'promised').closed!.judgement).toBeUndefined();
    expect(clockOf(gone, 'statutory').closed!.judgement).toBeUndefined();
    expect(gone.state.visits.at(-1)!.clock!.closed!.judgement).toBeUndefined();
    expect(factsOf(gone, 'voided')).toEqual([{ type: 'voided', reason: 'filed twice' }]);
  });

  it('tells the submitter and all who hold or held it, each once', () => {
    const told = noticesOf(playTimed(review, [cancel('02T10:00')])).filter((one) => one.startsWith('voided'));
    expect(told).toEqual(
      ['gonghe.officer', 'drc.clerk', 'a.head', 'b.*', 'c.head', 'd.head'].map((one) => `voided ${one}`),
    );
  });

  it('is possible also after the decision, until the end', () => {
    const paused = playTimed(review, [
      { as: 'drc.head', at: '02T10:00', type: 'PAUSE', reason: 'expertReview', text: 'x', expectedDays: 3 },
      cancel('03T10:00'),
    ]);
    expect(paused.state.pause).toBeUndefined();
    expect(whyNotTimed(paused, cancel('03T11:00'))?.code).toBe('SUBMISSION_CLOSED');
  });

  it('is the matter’s administrator’s, with a cause; where the matter names one', () => {
    expect(whyNotTimed(review, cancel('02T10:00', { as: 'drc.clerk' }))?.code).toBe('MAY_NOT_CANCEL');
    expect(whyNotTimed(review, cancel('02T10:00', { as: 'gonghe.officer' }))?.code).toBe('MAY_NOT_CANCEL');
    expect(whyNotTimed(review, cancel('02T10:00', { reason: ' ' }))?.code).toBe('REASON_REQUIRED');
    const { administrator: _, ...rest } = timed;
    const { definition } = contextOf(definitionSchema.parse(rest));
    const without = { ...review, using: { ...review.using, definition } };
    expect(whyNotTimed(without, cancel('02T10:00'))?.code).toBe('MAY_NOT_CANCEL');
  });

  it('needs an ending for it: publication says so', () => {
    const endings = board.endings.filter(({ kind }) => kind !== 'void');
    expect(checkDefinition({ ...board, endings })).toContainEqual(
      expect.objectContaining({ path: 'endings', problem: 'noneForCancelling' }),
    );
  });
});

it('O9: who may be added is asked at publication: a count or a weight would mean something else with one more', () => {
  const stages = board.stages.map((stage) =>
    stage.id === 'first' ? { ...stage, addsReviewers: true as const } : stage,
  );
  expect(checkDefinition({ ...board, stages })).toContainEqual(
    expect.objectContaining({ path: 'stages.1.addsReviewers', problem: 'ruleCannotWaitForThem' }),
  );
});
