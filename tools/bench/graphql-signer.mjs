import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { started } from './server.mjs';

const GIVE_OPINION =
  'mutation ($input: GiveOpinionInput!) { giveOpinion(input: $input) { seq submission { id seq } } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { person } }';

/** A server as one would deploy it, in a process of its own, asked over HTTP with a session for each account. */
export async function graphqlSigner(postgres) {
  const server = await started('api', {
    ...{
      NODE_ENV: 'production',
      PUBLIC_URL: 'http://localhost',
      DATABASE_URL: postgres.appUrl,
      DATABASE_OWNER_URL: postgres.ownerUrl,
    },
    ...{ DATABASE_POOL: '8', FILES_DIR: `${postgres.folder}-files` },
  });
  const { port } = server;
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const post = (query, input, cookie) =>
    posted({ agent, port, cookie, body: JSON.stringify({ query, variables: { input } }) });
  const cookies = new Map();
  const cookieOf = (account) => {
    if (!cookies.has(account)) {
      cookies.set(
        account,
        post(SIGN_IN, { account, password: 'countersign' }).then(
          ({ headers }) => headers['set-cookie'][0].split(';')[0],
        ),
      );
    }
    return cookies.get(account);
  };
  return {
    async sign({ submission, no, account, opinion }) {
      const scores = Object.entries(opinion.scores).map(([criterion, score]) => ({ criterion, score }));
      const input = { key: randomUUID(), submission, assignment: no, opinion: { ...opinion, scores } };
      const { body } = await post(GIVE_OPINION, input, await cookieOf(account));
      const { errors } = JSON.parse(body);
      if (errors) throw new Error(JSON.stringify(errors));
    },
    async close() {
      agent.destroy();
      await server.stop();
    },
  };
}

function posted({ agent, port, cookie, body }) {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-countersign': '1',
  };
  if (cookie) headers.cookie = cookie;
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }),
        );
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
