import { board } from '../../test/definitions.js';
import { contextOf, filed, playAll, review, SUBMIT, type Step } from '../../test/fixture.js';
import { definitionSchema, type ProcessDefinition } from '../definition/schema.js';

const t = { zh: 'x', en: 'x' };
const sign = (as: string, time: string, no: number, opinion: object): Step =>
  ({ as, at: time, type: 'SIGN', no, opinion: { text: 'because', ...opinion } }) as Step;
const votes = ['gov.mayor', 'a.head', 'b.head', 'c.head'].map((as, i) =>
  sign(as, '15T11:00', 5 + i, { outcome: 'agree' }),
);

describe('effects of a result', () => {
  it('copies to units once each, whatever they are assigned (O4), and pushes to every subscriber', () => {
    const { using, state } = filed(board);
    const {
      state: after,
      effects,
      facts,
    } = playAll([sign('a.head', '15T10:00', 2, { outcome: 'agree' }), ...votes], state, using);
    expect(after.copies).toEqual(['d', 'gonghe'].map((unit) => ({ unit, post: null, at: after.lastAt })));
    expect(facts.filter(({ type }) => type === 'copied')).toHaveLength(2);
    const pushes = effects.filter(({ type }) => type === 'push');
    expect(pushes).toMatchObject([{ topic: 'result', to: [], params: { result: 'yes', stage: 'result' } }]);
  });

  it('D6: a document says the total, the grade and the reasons: grounds of vetoes, texts that were required', () => {
    const draft: ProcessDefinition = structuredClone(review);
    draft.documents = { decision: { title: t, number: '{n}', body: t } };
    const [, reject] = draft.stages[3]!.results;
    reject!.effects = [{ type: 'document', document: 'decision' }];
    draft.stages[3]!.outcomes[1]!.requires = ['text'];
    const definition = definitionSchema.parse(draft);
    const { state } = filed(definition);
    const { effects } = playAll(
      [
        sign('drc.clerk', '15T10:00', 2, { outcome: 'accept' }),
        sign('nr.head', '15T11:00', 3, { outcome: 'agree', scores: { land: 60 } }),
        sign('emergency.head', '15T12:00', 4, {
          outcome: 'disagree',
          scores: { safety: 30.5 },
          veto: { ground: 'danger' },
        }),
        sign('drc.head', '15T13:00', 5, { outcome: 'reject', text: 'too near the school' }),
      ],
      state,
      contextOf(definition),
    );
    expect(effects[0]).toEqual({
      ...{ type: 'document', document: 'decision' },
      params: {
        title: 'A matter',
        ...{ stage: 'decision', result: 'reject', total: 90.5, grade: 'pass' },
        text: 'danger\ntoo near the school',
      },
    });
    expect(effects.at(-2)).toMatchObject({ notice: 'closed', to: [{ unit: 'gonghe', post: 'officer' }] });
    expect(effects.at(-1)).toEqual({ type: 'archive' });
  });
});

it('D6, T5: a notice states what was ticked in the stage’s lists, by its title', () => {
  const oneOf = [
    { const: 'map', title: '红线图' },
    { const: 'licence', title: '营业执照' },
  ];
  const draft: ProcessDefinition = structuredClone(review);
  const acceptance = draft.stages[1]!;
  acceptance.fields = {
    type: 'object',
    properties: { missing: { type: 'array', items: { type: 'string', oneOf } } },
  };
  acceptance.results[1]!.effects = [{ type: 'push', topic: 'told', to: [] }];
  const using = contextOf(definitionSchema.parse(draft));
  const opinion = { outcome: 'refuse', text: '材料不齐', fields: { missing: ['licence', 'map'] } };
  const { effects } = playAll(
    [
      { as: 'gonghe.officer', at: '12T10:00', ...SUBMIT },
      { as: 'drc.clerk', at: '15T10:00', type: 'SIGN', no: 2, opinion },
    ],
    null,
    using,
  );
  expect(effects.find(({ type }) => type === 'push')).toMatchObject({
    params: { text: '材料不齐\n· 营业执照\n· 红线图' },
  });
});

describe('a document of a unit of its own (D4)', () => {
  const issuing = (words: Readonly<Record<string, string>>) => {
    const draft: ProcessDefinition = structuredClone(review);
    const own = {
      ...{ number: '{word}〔{year}〕{n}号', issuer: { unitFrom: 'submitter.unit' }, words },
      ...{ addressee: { unit: 'drc' }, heading: '"On " + form.title', text: 'form.title' },
    };
    draft.documents = { letter: { title: t, body: t, ...own } };
    draft.notices = { sent: { title: t, body: t } };
    const [accept] = draft.stages[1]!.results;
    const nobody = { each: 'signed.consultation.unit' };
    accept!.effects = [
      { type: 'document', document: 'letter', supersedes: ['letter'] },
      { type: 'copy', to: [{ each: '["nr", "emergency.head", "nr"]' }] },
      { type: 'notice', notice: 'sent', to: [nobody] },
    ];
    const using = contextOf(definitionSchema.parse(draft));
    const { state } = filed(definitionSchema.parse(draft));
    return playAll([sign('drc.clerk', '15T10:00', 2, { outcome: 'accept' })], state, using);
  };

  it('keeps who issues it, by which word, to whom, what it is headed with and what it says', () => {
    expect(issuing({ gonghe: '共府' }).effects[0]).toMatchObject({
      ...{ type: 'document', document: 'letter', supersedes: ['letter'] },
      params: {
        ...{ title: 'A matter', issuer: 'gonghe', word: '共府', addressee: 'drc' },
        ...{ heading: 'On A matter', text: 'A matter' },
      },
    });
  });

  it('is refused, and explained, where the unit has no agency word', () => {
    expect(() => issuing({ zhishan: '址府' })).toThrow('EXPRESSION_FAILED');
  });

  it('effects are for each of a list, once; for nobody where it is empty', () => {
    const { state, effects } = issuing({ gonghe: '共府' });
    expect(state.copies.map(({ unit, post }) => [unit, post])).toEqual([
      ['nr', null],
      ['emergency', 'head'],
    ]);
    expect(effects.filter(({ type }) => type === 'notice')).not.toContainEqual(
      expect.objectContaining({ notice: 'sent' }),
    );
  });
});
