import type { Actor } from '@countersign/domain';
import { actorsOf, agreement, consultedEntry } from '@countersign/testing';
import type { Filed } from '@countersign/testing';
import { randomUUID } from 'node:crypto';
import { runningApi } from '../test/running-api.js';
import type { Client } from '../test/running-api.js';
import { GIVE_OPINION } from '../test/screen.graphql.js';
import { follow, socketOf, until } from '../test/socket.js';
import type { Followed } from '../test/socket.js';

const api = runningApi();
let people: (account: string) => Actor;
let filed: Filed;
const sockets: { dispose(): unknown }[] = [];

const CHANGED = 'subscription ($id: ID!) { submissionChanged(submission: $id) { submission seq } }';
const connect = (client: Client, origin?: string) => {
  const socket = socketOf(api.address, client, origin);
  sockets.push(socket);
  return socket;
};
const followAs = (client: Client, query = CHANGED): Followed =>
  follow(connect(client), query, query === CHANGED ? { id: filed.submission } : {});
/** A subscription is there some moments after it was asked for. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 1_000));

async function signAs(account: string): Promise<void> {
  const { unit } = people(account);
  const { no } = Object.values(filed.state.work).find(
    (one) => one.unit === unit && one.is.work === 'pending',
  )!;
  const { scores = {}, ...opinion } = await agreement(api.application, filed.state, unit);
  const input = {
    ...{ key: randomUUID(), submission: filed.submission, assignment: no },
    opinion: {
      ...opinion,
      scores: Object.entries(scores).map(([criterion, score]) => ({ criterion, score })),
    },
  };
  const { errors } = await (await api.as(account)).ask(GIVE_OPINION, { input });
  expect(errors).toBeUndefined();
}

beforeAll(async () => {
  people = await actorsOf(api.db.source);
});
beforeEach(async () => {
  filed = await consultedEntry(api.application, people);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) await socket.dispose();
});

it('tells the submitter when another person acts, and whose boxes changed', async () => {
  const officer = await api.as('gonghe.officer');
  const submission = followAs(officer);
  const boxes = followAs(await api.as('drc.head'), 'subscription { boxesChanged }');
  const elsewhere = followAs(await api.as('yayao.officer'), 'subscription { boxesChanged }');
  await settled();
  await signAs('sic.head');
  await until(() => submission.values.length === 1);
  expect(submission.values).toEqual([{ submissionChanged: { submission: filed.submission, seq: 3 } }]);
  expect(boxes.errors).toEqual([]);
  expect(elsewhere.values).toEqual([]);
  await signAs('nr.head');
  await until(() => submission.values.length === 2);
  submission.stop();
  await signAs('tax.head');
  await settled();
  expect(submission.values).toHaveLength(2);
});

it('refuses a stranger to the submission, as if it were not there', async () => {
  const stranger = followAs(await api.as('yayao.officer'));
  await until(() => stranger.isOver);
  expect(stranger.values).toEqual([]);
  expect(stranger.errors).toMatchObject([
    { message: 'SUBMISSION_NOT_FOUND', extensions: { code: 'NOT_FOUND', reason: 'SUBMISSION_NOT_FOUND' } },
  ]);
});

it('refuses a connection without a session, and one from a foreign page', async () => {
  const unknown = followAs(api.stranger());
  await until(() => unknown.isOver);
  expect(unknown.errors).toMatchObject([{ code: 4403 }]);
  const foreign = follow(connect(await api.as('gonghe.officer'), 'https://evil.example'), CHANGED, {
    id: filed.submission,
  });
  await until(() => foreign.isOver);
  expect(foreign.errors).toHaveLength(1);
  const ours = follow(connect(await api.as('gonghe.officer'), api.address), CHANGED, {
    id: filed.submission,
  });
  await settled();
  await signAs('sic.head');
  await until(() => ours.values.length === 1);
});

it('ends with the session, and says no more after the sign-out', async () => {
  const officer = await api.as('gonghe.officer');
  const followed = followAs(officer);
  await settled();
  await officer.ask('mutation { signOut }');
  await signAs('sic.head');
  await until(() => followed.isOver);
  expect(followed.values).toEqual([]);
  expect(followed.errors).toMatchObject([{ extensions: { reason: 'SIGN_IN_REQUIRED' } }]);
});

it('takes subscriptions only, and checks them as HTTP does', async () => {
  const socket = connect(await api.as('gonghe.officer'));
  const wrong = ['{ me { account } }', 'mutation { signOut }', 'subscription { nothing }', 'subscription {'];
  for (const query of wrong) {
    const followed = follow(socket, query);
    await until(() => followed.isOver);
    expect(followed.values).toEqual([]);
    expect(followed.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  }
});

it('gives a connection twenty subscriptions and a session twenty connections', async () => {
  const officer = await api.as('gonghe.officer');
  const socket = connect(officer);
  const many = Array.from({ length: 21 }, () => follow(socket, 'subscription { boxesChanged }'));
  await until(() => many.some(({ isOver }) => isOver));
  expect(many.filter(({ isOver }) => isOver)).toHaveLength(1);
  const others = Array.from({ length: 20 }, () => followAs(officer));
  await until(() => others.some(({ isOver }) => isOver));
  await settled();
  expect(others.filter(({ isOver }) => isOver)).toHaveLength(1);
  others.at(0)?.stop();
});
