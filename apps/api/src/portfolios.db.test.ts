import type { DirectoryUnitView, PortfoliosView } from '@countersign/application';
import type { PortfolioTable } from '@countersign/domain';
import { reasonOf, runningApi } from '../test/running-api.js';
import type { Client } from '../test/running-api.js';
import { setTime } from '../test/time.js';

/** Portfolios (领导分工), as the screen reads and publishes them. */
const api = runningApi();
const FIELDS = `version publishedBy note body
  charges { unit { id } field fieldTitle { zh } leader { post people } standIn { post } }`;
const ALL = `{ portfolios { ${FIELDS} } }`;
const PUBLISH = `mutation ($input: PublishPortfoliosInput!) { publishPortfolios(input: $input) { ${FIELDS} } }`;
const POSTS = '{ portfolioPosts { unit { id kind } posts { post people } } }';

let administrator: Client;
const inForce = async (client: Client): Promise<PortfoliosView> =>
  (await client.get<{ portfolios: readonly PortfoliosView[] }>(ALL)).portfolios[0]!;
/** The table in force, where nobody is in charge of the first unit in particular any more. */
async function shortened(): Promise<{ readonly basedOn: number; readonly body: PortfolioTable }> {
  const { version, body } = await inForce(administrator);
  return { basedOn: version, body: { ...body, charges: body.charges.slice(1) } };
}

beforeAll(async () => {
  await setTime(api.application, '2026-06-15T09:00');
  administrator = await api.as('admin.system');
});

it('are read by everybody, with names of units, fields and people', async () => {
  const { version, publishedBy, charges } = await inForce(await api.as('gonghe.officer'));
  expect({ version, publishedBy }).toEqual({ version: 1, publishedBy: null });
  expect(charges.filter(({ unit }) => unit?.id === 'gonghe')).toEqual(
    expect.arrayContaining([
      {
        ...{ unit: { id: 'gonghe' }, field: 'land', fieldTitle: { zh: '用地' } },
        leader: { post: 'deputyConstruction', people: ['温雅文'] },
        standIn: { post: 'deputyCulture' },
      },
    ]),
  );
  expect(charges.at(-1)).toMatchObject({ unit: null, field: null });
});

it('name only posts that somebody holds, inside the administration; whoever publishes them is told which', async () => {
  const { portfolioPosts } = await administrator.get<{ portfolioPosts: readonly DirectoryUnitView[] }>(POSTS);
  expect(portfolioPosts.some(({ unit }) => unit.kind === 'organization')).toBe(false);
  expect(portfolioPosts.find(({ unit }) => unit.id === 'government')?.posts).toContainEqual({
    ...{ post: 'mayor', people: ['李启明'] },
  });
  expect(reasonOf(await (await api.as('gonghe.officer')).ask(POSTS))).toBe('NOT_AN_ADMINISTRATOR');
});

it('are changed by the system administrator alone, with all that is wrong said at once', async () => {
  const input = await shortened();
  expect(reasonOf(await (await api.as('mayor')).ask(PUBLISH, { input }))).toBe('NOT_AN_ADMINISTRATOR');
  const [first, ...rest] = input.body.charges;
  const nobody = { unit: 'government', post: 'nobody' };
  const wrong = { ...input.body, charges: [first!, first!, { ...rest[0]!, leader: nobody }] };
  const answer = await administrator.ask(PUBLISH, { input: { ...input, body: wrong } });
  expect(answer.errors?.[0]?.extensions).toMatchObject({
    ...{ reason: 'BAD_INPUT', details: [{ path: 'portfolios.charges.1', problem: 'duplicate' }] },
  });
  const unheld = { ...input.body, charges: [{ ...first!, leader: nobody }] };
  const refused = await administrator.ask(PUBLISH, { input: { ...input, body: unheld } });
  expect(refused.errors?.[0]?.extensions).toMatchObject({
    details: [{ path: 'portfolios.charges.0.leader', problem: 'nobodyThere' }],
  });
  expect((await inForce(administrator)).version).toBe(1);
});

it('are published as a version of their own; who looked at an earlier one is refused', async () => {
  const input = { ...(await shortened()), note: '市政府分工调整' };
  const { publishPortfolios } = await administrator.get<{ publishPortfolios: readonly PortfoliosView[] }>(
    PUBLISH,
    { input },
  );
  expect(publishPortfolios.map(({ version }) => version)).toEqual([2, 1]);
  expect(publishPortfolios[0]).toMatchObject({
    ...{ publishedBy: '系统管理员', note: '市政府分工调整', body: input.body },
  });
  const charges = input.body.charges.slice(1);
  const late = { input: { ...input, body: { ...input.body, charges } } };
  expect(reasonOf(await administrator.ask(PUBLISH, late))).toBe('STALE');
});
