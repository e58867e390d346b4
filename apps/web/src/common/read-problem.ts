import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** One thing that is wrong, at a path of the input, with figures for the sentence. */
export type Detail = { readonly path: string; readonly problem: string; readonly [figure: string]: unknown };

/** `reason` is the API's code for a refusal; three more are ours, for when no answer could be read. */
export type ReadProblem = { readonly reason: string; readonly details: readonly Detail[] };

/** A refusal in plain REST (uploads), thrown so that it reads like those of GraphQL. */
export class RestError extends Error {
  override readonly name = 'RestError';
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`HTTP ${status}`);
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isDetail = (value: unknown): value is Detail =>
  isRecord(value) && typeof value['path'] === 'string' && typeof value['problem'] === 'string';

/** Of `{ code, reason, details }`, wherever it stood. */
function fromExtensions(extensions: unknown): ReadProblem | null {
  if (!isRecord(extensions)) return null;
  const { reason, code, details } = extensions;
  if (typeof reason === 'string') {
    return { reason, details: Array.isArray(details) ? details.filter(isDetail) : [] };
  }
  if (code === 'UNAUTHENTICATED') return { reason: 'SIGN_IN_REQUIRED', details: [] };
  if (code === 'BAD_USER_INPUT') return { reason: 'BAD_INPUT', details: [] };
  return typeof code === 'string' ? { reason: 'SERVER_FAILED', details: [] } : null;
}

function fromBody(body: unknown): ReadProblem | null {
  if (!isRecord(body)) return null;
  const errors = body['errors'];
  const first: unknown = Array.isArray(errors) ? errors[0] : null;
  return fromExtensions(isRecord(first) ? first['extensions'] : (body['extensions'] ?? body));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // an error page of a proxy: the status alone must do
  }
}

const fromStatus = (status: number): ReadProblem => {
  if (status === 401) return { reason: 'SIGN_IN_REQUIRED', details: [] };
  if (status === 413) return { reason: 'FILE_TOO_LARGE', details: [] };
  if (status === 429) return { reason: 'TOO_MANY_ATTEMPTS', details: [] };
  return { reason: 'SERVER_FAILED', details: [] };
};

/** `fetch` throws what a slip in our own code throws too; only the words (Chromium, Firefox, Safari) tell. */
const isNetworkDown = (error: unknown): boolean =>
  error instanceof TypeError &&
  /^(Failed to fetch|NetworkError when|Load failed)(?! dynamically)/.test(error.message);

export function readProblem(error: unknown): ReadProblem {
  if (CombinedGraphQLErrors.is(error)) {
    return fromExtensions(error.errors[0]?.extensions) ?? { reason: 'SERVER_FAILED', details: [] };
  }
  if (ServerError.is(error)) return fromBody(parsed(error.bodyText)) ?? fromStatus(error.statusCode);
  if (error instanceof RestError) return fromBody(error.body) ?? fromStatus(error.status);
  if (isNetworkDown(error)) return { reason: 'UNREACHABLE', details: [] };
  return { reason: 'PAGE_FAILED', details: [] };
}
