import { office, scored } from '../../test/definitions.js';
import { actor, filed, type Step } from '../../test/fixture.js';
import { filedTimed, playTimed, sign, whyNotTimed, type Played } from '../../test/timed-play.js';
import { timed } from '../../test/timed.js';
import { definitionSchema } from '../definition/schema.js';
import { allowedActions } from '../read/allowed-actions.js';

const offered = ({ using, state }: Pick<Played, 'using' | 'state'>, as: string, no: number) =>
  allowedActions(using, state, actor(as)).flatMap((one) =>
    'outcomes' in one && one.assignment === no
      ? one.outcomes.filter(({ batch }) => batch).map(({ id }) => id)
      : [],
  );
const inBatch = (step: Step): Step => ({ ...step, batch: true }) as Step;

describe('signing several with one press', () => {
  const accepted = playTimed(filedTimed({}, '01T09:00', timed), [sign('drc.clerk', '01T10:00', 2, 'accept')]);

  it('is offered for what a text is enough for, and accepted there', () => {
    expect(offered(accepted, 'a.head', 3)).toEqual(['agree', 'disagree']);
    expect(whyNotTimed(accepted, inBatch(sign('a.head', '01T11:00', 3, 'agree')))).toBeNull();
    const signed = playTimed(accepted, [inBatch(sign('a.head', '01T11:00', 3, 'agree'))]);
    expect(signed.state.work[3]!.opinions).toMatchObject([{ outcome: 'agree', by: { person: 'a.head' } }]);
    expect(signed.state.work[3]!.opinions[0]).not.toHaveProperty('batch');
  });

  it('is refused what has conditions, and what asks for items', () => {
    const conditions = sign('a.head', '01T11:00', 3, 'agreeWithConditions', { conditions: 'x' });
    expect(whyNotTimed(accepted, conditions)).toBeNull();
    expect(whyNotTimed(accepted, inBatch(conditions))?.code).toBe('NOT_IN_BATCH');
    const filedOnly = filedTimed({}, '01T09:00', timed);
    expect(offered(filedOnly, 'drc.clerk', 2)).toEqual(['accept', 'refuse']);
    const asks = sign('drc.clerk', '01T10:00', 2, 'ask', { fields: { missing: ['form'] } });
    expect(whyNotTimed(filedOnly, asks)).toBeNull();
    expect(whyNotTimed(filedOnly, inBatch(asks))?.code).toBe('NOT_IN_BATCH');
  });

  it('is refused a text that is missing as ever', () => {
    const bare = sign('a.head', '01T11:00', 3, 'disagree', { text: ' ' });
    expect(whyNotTimed(accepted, inBatch(bare))?.code).toBe('TEXT_REQUIRED');
  });

  it('is refused who scores', () => {
    const entry = filed(scored, { title: 'x', amount: 1, kind: 'plain' });
    expect(offered(entry, 'a.head', 2)).toEqual([]);
    const step = sign('a.head', '01T11:00', 2, 'agree', { scores: { safety: 40 } });
    const event = { ...step, as: 'a.head', at: '15T10:00' } as Step;
    expect(whyNotTimed({ ...entry, facts: [], effects: [] }, event)).toBeNull();
    expect(whyNotTimed({ ...entry, facts: [], effects: [] }, inBatch(event))?.code).toBe('NOT_IN_BATCH');
  });

  it('is refused in a chain, also to the last: what was prepared is looked at', () => {
    const paper = playTimed(filedTimed({}, '01T09:00', office), [
      { as: 'd.head', at: '01T10:00', type: 'FETCH_UP', no: 5, reason: 'urgent' } as Step,
    ]);
    expect(offered(paper, 'd.head', 5)).toEqual([]);
    const step = sign('d.head', '01T11:00', 5, 'agree');
    expect(whyNotTimed(paper, step)).toBeNull();
    expect(whyNotTimed(paper, inBatch(step))?.code).toBe('NOT_IN_BATCH');
    expect(offered(paper, 'c.head', 4)).toEqual(['agree', 'disagree']);
  });

  it('is refused where a field has to be filled in, and where a form is brought', () => {
    const fields = { type: 'object', required: ['unit'], properties: { unit: { type: 'string' } } };
    const filling = definitionSchema.parse({
      ...timed,
      stages: timed.stages.map((stage) => (stage.id === 'review' ? { ...stage, fields } : stage)),
    });
    const asked = playTimed(filedTimed({}, '01T09:00', filling), [
      sign('drc.clerk', '01T10:00', 2, 'accept'),
    ]);
    expect(offered(asked, 'a.head', 3)).toEqual([]);
    const back = playTimed(accepted, [
      { as: 'drc.head', at: '01T12:00', type: 'SEND_BACK', reason: 'the plan' } as Step,
    ]);
    expect(offered(back, 'gonghe.officer', 7)).toEqual([]);
  });
});
