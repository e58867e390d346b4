import { reasonOf, runningApi, SIGN_IN } from '../test/running-api.js';

type Api = ReturnType<typeof runningApi>;

/** Signs in through a proxy that says so of where the request came from. */
const signInFrom = async (api: Api, forwarded: string, account: string, password: string) =>
  reasonOf(await api.stranger({ 'x-forwarded-for': forwarded }).ask(SIGN_IN, { account, password }));
async function guessFive(api: Api, forwarded: string, account: string): Promise<void> {
  for (let n = 0; n < 5; n++)
    expect(await signInFrom(api, forwarded, account, `guess ${n}`)).toBe('BAD_CREDENTIALS');
}

describe('behind a proxy that is named in TRUST_PROXY', () => {
  const api = runningApi({ TRUST_PROXY: '127.0.0.1' });

  it('makes the one wait who guesses, and nobody else behind the proxy', async () => {
    await guessFive(api, '203.0.113.1', 'tax.head');
    expect(await signInFrom(api, '203.0.113.1', 'tax.head', 'countersign')).toBe('TOO_MANY_ATTEMPTS');
    expect(await signInFrom(api, '203.0.113.2', 'tax.head', 'countersign')).toBeNull();
  });

  it('believes the proxy, not what the client told the proxy', async () => {
    await guessFive(api, '198.51.100.1, 203.0.113.1', 'sic.head');
    expect(await signInFrom(api, '198.51.100.2, 203.0.113.1', 'sic.head', 'countersign')).toBe(
      'TOO_MANY_ATTEMPTS',
    );
  });
});

describe('without TRUST_PROXY', () => {
  const api = runningApi();

  it('believes nobody about where a request comes from', async () => {
    await guessFive(api, '203.0.113.1', 'tax.head');
    expect(await signInFrom(api, '203.0.113.2', 'tax.head', 'countersign')).toBe('TOO_MANY_ATTEMPTS');
  });
});
