import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { readProblem, RestError } from './read-problem.js';

const graphql = (extensions: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ data: null, errors: [{ message: 'x', extensions }] });

it('reads the reason and the details of a refusal', () => {
  const details = [{ path: 'form.land.mu', problem: 'minimum', limit: 1 }, 'not a detail'];
  expect(readProblem(graphql({ code: 'BAD_USER_INPUT', reason: 'FORM_INVALID', details }))).toEqual({
    reason: 'FORM_INVALID',
    details: [{ path: 'form.land.mu', problem: 'minimum', limit: 1 }],
  });
});

it('reads a code without a reason as what the person can do about it', () => {
  expect(readProblem(graphql({ code: 'UNAUTHENTICATED' })).reason).toBe('SIGN_IN_REQUIRED');
  expect(readProblem(graphql({ code: 'INTERNAL_SERVER_ERROR' })).reason).toBe('SERVER_FAILED');
});

it('reads a refusal that came with a failing status', () => {
  const body = JSON.stringify({ errors: [{ message: 'x', extensions: { reason: 'BAD_INPUT' } }] });
  const response = new Response(body, { status: 400 });
  expect(readProblem(new ServerError('x', { response, bodyText: body })).reason).toBe('BAD_INPUT');
  const page = new ServerError('x', { response: new Response('', { status: 502 }), bodyText: '<html>' });
  expect(readProblem(page).reason).toBe('SERVER_FAILED');
});

it('reads the refusals of uploads', () => {
  expect(
    readProblem(new RestError(400, { code: 'BAD_USER_INPUT', reason: 'FILE_TYPE_NOT_ALLOWED' })).reason,
  ).toBe('FILE_TYPE_NOT_ALLOWED');
  expect(readProblem(new RestError(413, null)).reason).toBe('FILE_TOO_LARGE');
});

it('tells a network that is down from a page that failed', () => {
  expect(readProblem(new TypeError('Failed to fetch')).reason).toBe('UNREACHABLE');
  expect(readProblem(new TypeError("Cannot read properties of undefined (reading 'x')")).reason).toBe(
    'PAGE_FAILED',
  );
  expect(readProblem(new TypeError('Failed to fetch dynamically imported module: /a.js')).reason).toBe(
    'PAGE_FAILED',
  );
});
