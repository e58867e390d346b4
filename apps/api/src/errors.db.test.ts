import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { reasonOf, runningApi } from '../test/running-api.js';

const api = runningApi();

it('tells nothing of a failure of ours but an id', async () => {
  const client = await api.as('mayor');
  const source = api.app.get(DataSource);
  const { query } = source;
  source.query = () => Promise.reject(new Error('password of the database: hunter2'));
  const response = await client.post({ query: '{ notices { unread } boxes { count } }' });
  source.query = query;
  const text = await response.text();
  expect(text).not.toMatch(/hunter2|node_modules|at .*\(/);
  expect(JSON.parse(text).errors[0]).toMatchObject({
    message: 'Internal error',
    extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  });
});

it('says what is wrong with a document that is none', async () => {
  const client = api.stranger();
  const codeOf = async (query: string, variables = {}) =>
    (await client.ask(query, variables)).errors?.[0]?.extensions;
  expect(await codeOf('{ nonsense }')).toEqual({ code: 'BAD_USER_INPUT' });
  expect(await codeOf('{')).toEqual({ code: 'BAD_USER_INPUT' });
  expect(await codeOf('query ($id: ID!) { submission(id: $id) { id } }')).toEqual({ code: 'BAD_USER_INPUT' });
  const setClock = 'mutation ($now: Instant!) { setClock(now: $now) { now } }';
  expect(await codeOf(setClock, { now: '2027-01-01T08:00:00' })).toEqual({ code: 'BAD_USER_INPUT' });
});

it('refuses what is too long, too deep, too broad, and many at once', async () => {
  const client = await api.as('mayor');
  const errorsOf = async (query: string) => (await client.ask(query)).errors?.[0]?.message;
  expect(await errorsOf(`{ ${'me { account } '.repeat(1_000)} }`)).toMatch(/token/i);
  const broad = Array.from({ length: 21 }, (_, n) => `a${n}: me { account }`).join(' ');
  expect(await errorsOf(`{ ${broad} }`)).toMatch(/21 fields/);
  expect(
    await errorsOf(`{ __schema { ${'types { fields { type { '.repeat(6)} name ${'} } } '.repeat(6)} } }`),
  ).toMatch(/levels deep/);
  const circular = 'query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }';
  expect(await errorsOf(circular)).toMatch(/cycle|itself/i);
  expect((await client.post([{ query: '{ me { account } }' }])).status).toBe(400);
  expect((await client.post({ query: `# ${'x'.repeat(1024 * 1024)}\n{ me { account } }` })).status).toBe(413);
});

it('takes no request that another site could send without asking', async () => {
  const client = await api.as('mayor');
  const form = { 'content-type': 'text/plain' };
  const text = JSON.stringify({ query: 'mutation { signOut }' });
  expect((await client.post(text, form)).status).toBeGreaterThanOrEqual(400);
  const get = await fetch(`${api.address}/graphql?query=${encodeURIComponent('{ me { account } }')}`, {
    headers: { cookie: client.cookie },
  });
  expect(get.status).toBe(400);
  expect((await client.ask('{ me { account } }')).data).toEqual({ me: { account: 'mayor' } });
});

it('answers for its health and hides what a browser must not be told', async () => {
  const response = await fetch(`${api.address}/health`);
  expect(await response.json()).toEqual({ status: 'ok' });
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(response.headers.get('x-powered-by')).toBeNull();
});

it('names everything that is wrong with a form, and first of all who may not file', async () => {
  const officer = await api.as('gonghe.officer');
  const submit = `mutation ($input: SubmitInput!) { submit(input: $input) { seq repeated submission { id } } }`;
  const input = { key: randomUUID(), matter: 'project-entry', form: {}, materials: [] };
  const { errors } = await officer.ask(submit, { input });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'FORM_INVALID' });
  expect((errors?.[0]?.extensions['details'] as unknown[]).length).toBeGreaterThan(5);
  expect(reasonOf(await (await api.as('mayor')).ask(submit, { input }))).toBe('MAY_NOT_FILE');
});
