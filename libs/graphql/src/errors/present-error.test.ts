import { createLogger } from '@countersign/platform';
import { GraphQLError } from 'graphql';
import { presentError } from './present-error.js';

const log = createLogger('silent');
const ofDatabase = (code: string) =>
  presentError(
    new GraphQLError('failed', { originalError: Object.assign(new Error('failed'), { code }) }),
    log,
  ).extensions;

it('calls a text that PostgreSQL cannot hold the client’s error', () => {
  for (const code of ['22021', '22P05'])
    expect(ofDatabase(code)).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'BAD_INPUT' });
  expect(ofDatabase('23505')).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
});
