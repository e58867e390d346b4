const PASSWORD = 'countersign';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { person } }';

/** Somebody signed in: asks the server as a browser would. */
export async function signedIn(address, account) {
  const { headers } = await post(address, SIGN_IN, { account, password: PASSWORD });
  const cookie = headers.getSetCookie()[0].split(';')[0];
  return async (query, input) => {
    const { body } = await post(address, query, input, cookie);
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  };
}

async function post(address, query, input, cookie) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-countersign': '1', ...(cookie && { cookie }) },
    body: JSON.stringify({ query, variables: { input } }),
  });
  return { headers: response.headers, body: await response.json() };
}
