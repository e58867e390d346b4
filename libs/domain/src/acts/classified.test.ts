import { actor, context, filed, play, review, whyNot, type Step } from '../../test/fixture.js';
import { checkDefinition } from '../definition/check.js';
import { definitionSchema, type ProcessDefinition } from '../definition/schema.js';
import type { FormRevision } from '../model.js';
import { mayRead } from '../read/may-read.js';
import { markOfName, mayNotHold } from './classified.js';

const LEVELS = ['none', 'work', 'secret', 'topSecret'];
const secret = (change: (definition: ProcessDefinition) => void = () => {}): ProcessDefinition => {
  const draft = structuredClone(review);
  draft.form.schema = {
    ...draft.form.schema,
    properties: { title: { type: 'string' }, amount: { type: 'number' }, level: { enum: LEVELS } },
  };
  draft.form.secrecy = { field: 'level', refused: ['secret', 'topSecret'], restricted: ['work'] };
  change(draft);
  return definitionSchema.parse(draft);
};
const values = (level: string, title = 'A matter') => ({ title, amount: 5000, level });
const problems = (form: Pick<FormRevision, 'values'> & { materials?: { name: string }[] }) =>
  mayNotHold(secret(), form)?.details.map(({ path, problem, mark }) => `${path} ${problem} ${mark}`) ?? [];

describe('what is classified is not taken in (D5)', () => {
  it('declared in the form: it goes by the paper channel', () => {
    expect(LEVELS.map((level) => problems({ values: values(level) }))).toEqual([
      ...[[], [], ['form.level declared secret'], ['form.level declared topSecret']],
    ]);
    expect(() => filed(secret(), values('secret'))).toThrow('CLASSIFIED');
  });

  it('marked in a text of the form, however deep, or in the name of a file; all of it is said at once', () => {
    const deep = { ...values('none', '关于某事的请示 机密★10年'), lines: [{ text: '绝密 ★' }] };
    const materials = [{ name: '附件.pdf' }, { name: '会议纪要【秘密】.docx' }];
    expect(problems({ values: deep, materials })).toEqual([
      ...['form.title marked 机密', 'form.lines.0.text marked 绝密', 'materials.1 marked 秘密'],
    ]);
  });

  it.each([
    ['方案（机密级）.pdf', '机密'],
    ['秘密★3年 请示.docx', '秘密'],
    ['绝密*.pdf', '绝密'],
    ['工作秘密清单.xlsx', null],
    ['商业秘密保护承诺.pdf', null],
    ['保密审查表.pdf', null],
  ])('%s bears %s', (name, mark) => {
    expect(markOfName(name)).toBe(mark);
  });

  it('nor in what is written with an act', () => {
    const { state } = filed(review);
    const step = (text: string): Step => ({
      ...{ as: 'drc.clerk', at: '15T10:00', type: 'SIGN', no: 2, opinion: { outcome: 'refuse', text } },
    });
    expect(whyNot(context, state, step('见机密★文件'))).toEqual({
      code: 'CLASSIFIED',
      details: [{ path: 'text', problem: 'marked', mark: '机密' }],
    });
    expect(whyNot(context, state, step('材料不实'))).toBeNull();
    const reason: Step = { as: 'gonghe.officer', at: '15T10:00', type: 'WITHDRAW', reason: '涉及秘密★事项' };
    expect(whyNot(context, state, reason)?.code).toBe('CLASSIFIED');
  });
});

describe('a work secret (D5)', () => {
  const { using, state } = filed(secret(), values('work'));
  const open = play(
    [{ as: 'drc.clerk', at: '15T10:00', type: 'SIGN', no: 2, opinion: { outcome: 'accept' } }],
    state,
    using,
  );
  const reads = (account: string, ...roles: string[]) => mayRead(open, { ...actor(account), roles });

  it('is read by the submitting unit and by those who hold or held a piece of it themselves', () => {
    expect(['gonghe.head', 'drc.clerk', 'nr.head'].map((one) => reads(one))).toEqual([true, true, true]);
    expect(['drc.head', 'nr.officer', 'stranger.head'].map((one) => reads(one))).toEqual([
      false,
      false,
      false,
    ]);
    expect(reads('audit.officer', 'supervisor')).toBe(false);
  });

  it('is given to nobody else to read, neither by people nor by the definition', () => {
    const circulate: Step = {
      as: 'nr.head',
      at: '15T11:00',
      type: 'CIRCULATE',
      to: [{ unit: 'd', post: null }],
      reason: 'x',
    };
    expect(whyNot(using, open, circulate)).toEqual({
      code: 'MAY_NOT_CIRCULATE',
      details: [{ path: 'submission', problem: 'restricted' }],
    });
    expect(
      whyNot(using, filed(secret(), values('none')).state, { ...circulate, as: 'drc.clerk' }),
    ).toBeNull();
    const sign = (as: string, no: number, outcome: string, scores: object = {}): Step => ({
      ...{ as, at: '15T12:00', type: 'SIGN', no, opinion: { outcome, text: 'x', scores: { ...scores } } },
    });
    const admitted = [
      sign('nr.head', 3, 'agree', { land: 60 }),
      sign('emergency.head', 4, 'agree', { safety: 40 }),
    ];
    const decided = play([...admitted, sign('drc.head', 5, 'admit')], open, using);
    expect([decided.stage, decided.copies]).toEqual(['done', []]);
  });
});

it.each<[string, (definition: ProcessDefinition) => void, string]>([
  [
    'a field that there is not',
    (d) => void (d.form.secrecy!.field = 'secrecy'),
    'form.secrecy.field unknownField',
  ],
  [
    'a level that cannot be chosen',
    (d) => void d.form.secrecy!.refused.push('cosmic'),
    'form.secrecy unknownLevel',
  ],
])('publication finds %s', (_, change, fault) => {
  const found = checkDefinition(secret(change)).map(({ path, problem }) => `${path} ${problem}`);
  expect(found).toContain(fault);
});
