import { reasonOf, runningApi } from '../test/running-api.js';
import type { Client } from '../test/running-api.js';

/** C2: opinion templates, as a client keeps them. */
const api = runningApi();
const PARTS = '{ mayKeep nodes { id owner text } }';
const ALL = `query All { opinionTemplates ${PARTS} }`;
const SAVE = `mutation Save($input: OpinionTemplateInput!) { saveOpinionTemplate(input: $input) ${PARTS} }`;
const DELETE = `mutation Delete($id: ID!) { deleteOpinionTemplate(id: $id) ${PARTS} }`;
type Templates = {
  readonly mayKeep: readonly string[];
  readonly nodes: readonly { readonly id: string; readonly owner: string; readonly text: string }[];
};
const all = async (client: Client) =>
  (await client.get<{ opinionTemplates: Templates }>(ALL)).opinionTemplates;
const textsOf = ({ nodes }: Templates) => nodes.map(({ owner, text }) => `${owner} ${text}`);
const input = (owner: string, text: string, id?: string) => ({ input: { owner, text, id } });

it('one’s own are nobody else’s; the unit’s are everybody’s there, kept by head and clerk', async () => {
  const [head, section, other] = [
    await api.as('drc.head'),
    await api.as('drc.section'),
    await api.as('tax.head'),
  ];
  const shipped = (await all(head)).nodes.length;
  expect(shipped).toBeGreaterThan(0);
  await section.get(SAVE, input('person', ' 拟同意，请领导审定。 '));
  await head.get(SAVE, input('unit', '同意，按程序办理。'));
  expect(textsOf(await all(section))).toEqual(
    expect.arrayContaining(['person 拟同意，请领导审定。', 'unit 同意，按程序办理。']),
  );
  expect((await all(head)).nodes).toHaveLength(shipped + 1);
  expect(textsOf(await all(other))).not.toContain('unit 同意，按程序办理。');
  expect((await all(section)).mayKeep).toEqual(['person']);
  expect(reasonOf(await section.ask(SAVE, input('unit', '不行')))).toBe('MAY_NOT_KEEP_TEMPLATES');
  expect(reasonOf(await section.ask(SAVE, input('person', ' ')))).toBe('TEXT_REQUIRED');
  expect(reasonOf(await section.ask(SAVE, input('person', '一'.repeat(501))))).toBe('BAD_INPUT');
});

it('are changed and deleted by who keeps them', async () => {
  const [clerk, section] = [await api.as('ecology.clerk'), await api.as('ecology.section')];
  const saved = await clerk.get<{ saveOpinionTemplate: Templates }>(SAVE, input('unit', '第一稿'));
  const { id } = saved.saveOpinionTemplate.nodes.at(-1)!;
  expect(reasonOf(await section.ask(DELETE, { id }))).toBe('TEMPLATE_NOT_FOUND');
  expect(reasonOf(await clerk.ask(SAVE, input('person', '改成本人的', id)))).toBe('TEMPLATE_NOT_FOUND');
  expect(reasonOf(await clerk.ask(SAVE, input('unit', '第二稿', id)))).toBeNull();
  expect(textsOf(await all(section))).toContain('unit 第二稿');
  expect(reasonOf(await clerk.ask(DELETE, { id }))).toBeNull();
  expect(reasonOf(await clerk.ask(DELETE, { id }))).toBe('TEMPLATE_NOT_FOUND');
  const kept = await api.db.asOwner<{ types: string }>(
    `SELECT string_agg(type, ' ' ORDER BY seq) AS types FROM record_event WHERE chain = 'templates:ecology'`,
  );
  expect(kept[0]!.types).toBe('TEMPLATE_SAVED TEMPLATE_SAVED TEMPLATE_DELETED');
});

it('a hundred of one owner, counted also when they come at once', async () => {
  const section = await api.as('tax.section');
  for (let n = 0; n < 98; n++) await section.get(SAVE, input('person', `第${n}条`));
  const rest = await Promise.all(
    ['甲', '乙', '丙', '丁'].map((text) => section.ask(SAVE, input('person', text))),
  );
  expect(rest.map(reasonOf).filter((reason) => reason === 'TOO_MANY_TEMPLATES')).toHaveLength(2);
  expect((await all(await api.as('admin.system'))).nodes).toEqual([]);
});
