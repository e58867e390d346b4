import { runningApi, reasonOf, SIGN_IN } from '../test/running-api.js';

const api = runningApi();

it('signs in, says who it is, chooses a post, and signs out', async () => {
  const client = api.stranger();
  expect((await client.ask('{ me { account } }')).data).toEqual({ me: null });
  const { data } = await client.ask(SIGN_IN, { account: 'drc.deputy', password: 'countersign' });
  expect(data).toEqual({
    signIn: { account: 'drc.deputy', acting: { unit: { id: 'drc' }, post: 'deputy' }, roles: [] },
  });
  const actAs = 'mutation { actAs(unit: "leadinggroup", post: "office") { acting { post } posts { post } } }';
  expect((await client.ask(actAs)).data).toEqual({
    actAs: { acting: { post: 'office' }, posts: [{ post: 'deputy' }, { post: 'office' }] },
  });
  expect((await client.ask('{ me { acting { post } } }')).data).toEqual({
    me: { acting: { post: 'office' } },
  });
  const taken = client.cookie;
  await client.ask('mutation { signOut }');
  expect((await client.ask('{ me { account } }')).data).toEqual({ me: null });
  client.cookie = taken;
  expect((await client.ask('{ me { account } }')).data).toEqual({ me: null });
});

it('gives a cookie that no script can read and no other site sends along', async () => {
  const response = await api.stranger().post({
    query: SIGN_IN,
    variables: { account: 'mayor', password: 'countersign' },
  });
  const [cookie] = response.headers.getSetCookie();
  expect(cookie).toMatch(/^countersign_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
  const [token] = /[\w-]{43}/.exec(cookie ?? '') ?? [];
  // Only its hash is kept.
  const rows = await api.db.asOwner<{ text: string }>('SELECT s::text AS text FROM session s');
  expect(rows.map(({ text }) => text).join()).not.toContain(token);
});

it('refuses a wrong password and an unknown account alike', async () => {
  const attempt = async (account: string) =>
    reasonOf(await api.stranger().ask(SIGN_IN, { account, password: 'wrong' }));
  expect([await attempt('sic.officer'), await attempt('no.body')]).toEqual(
    Array.from({ length: 2 }, () => 'BAD_CREDENTIALS'),
  );
});

it('makes whoever guesses wait, right or wrong, but nobody else', async () => {
  const client = api.stranger();
  const attempt = (account: string, password: string) => client.ask(SIGN_IN, { account, password });
  // All at once: they must not slip past the count together.
  const guesses = await Promise.all(
    Array.from({ length: 8 }, (_, n) => attempt('tax.head', `guess ${n}`).then(reasonOf)),
  );
  expect(guesses.filter((reason) => reason === 'BAD_CREDENTIALS')).toHaveLength(5);
  expect(guesses.filter((reason) => reason === 'TOO_MANY_ATTEMPTS')).toHaveLength(3);
  const { errors } = await attempt('tax.head', 'countersign');
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'UNAUTHENTICATED',
    reason: 'TOO_MANY_ATTEMPTS',
    details: [{ path: 'account', problem: 'wait', seconds: expect.any(Number) }],
  });
  expect(reasonOf(await attempt('tax.officer', 'countersign'))).toBeNull();
});

it('refuses a post that is not held, and acting without a session', async () => {
  const clerk = await api.as('drc.clerk');
  const actAs = 'mutation { actAs(unit: "government", post: "mayor") { account } }';
  expect(reasonOf(await clerk.ask(actAs))).toBe('NOT_YOUR_POST');
  expect(reasonOf(await api.stranger().ask(actAs))).toBe('SIGN_IN_REQUIRED');
  expect(reasonOf(await api.stranger().ask('{ boxes { count } }'))).toBe('SIGN_IN_REQUIRED');
});

it('ends a session whose time is up and one of somebody who left', async () => {
  const officer = await api.as('water.officer');
  await api.db.asOwner(`UPDATE session SET expires_at = clock_timestamp()
    WHERE person = (SELECT id FROM person WHERE account = 'water.officer')`);
  await new Promise((resolve) => setTimeout(resolve, 1_100)); // kept in the process for one second
  expect((await officer.ask('{ me { account } }')).data).toEqual({ me: null });
  await api.db.asOwner(`UPDATE person SET active = false WHERE account = 'water.officer'`);
  const again = await api.stranger().ask(SIGN_IN, { account: 'water.officer', password: 'countersign' });
  expect(reasonOf(again)).toBe('BAD_CREDENTIALS');
});
