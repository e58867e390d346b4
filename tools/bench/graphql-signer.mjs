import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const GIVE_OPINION =
  'mutation ($input: GiveOpinionInput!) { giveOpinion(input: $input) { seq submission { id seq } } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { person } }';

/** A server as one would deploy it, in a process of its own, asked over HTTP with a session for each account. */
export async function graphqlSigner(postgres) {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url))],
    {
      env: {
        ...process.env,
        ...{ NODE_ENV: 'production', DATABASE_URL: postgres.appUrl, DATABASE_OWNER_URL: postgres.ownerUrl },
        ...{
          DATABASE_POOL: '8',
          PORT: String(port),
          LOG_LEVEL: 'error',
          FILES_DIR: `${postgres.folder}-files`,
        },
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const post = (query, input, cookie) =>
    posted({ agent, port, cookie, body: JSON.stringify({ query, variables: { input } }) });
  await untilUp(port, server).catch((error) => {
    server.kill();
    throw error;
  });
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
      server.kill('SIGTERM');
      await ended;
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

async function untilUp(port, server) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) throw new Error(`the api ended with ${server.exitCode}`);
    const up = await fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the api did not come up');
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
