import { RestError } from '../common/read-problem.js';
import { isText, type Text } from '../common/text.js';

/** All that a code says. */
export type Verified = {
  readonly title: Text;
  readonly number: string;
  readonly matter: Text;
  readonly on: string;
  readonly digest: string | null;
  readonly isVoid: boolean;
  readonly supersededOn: string | null;
};

const isVerified = (body: unknown): body is Verified => {
  const { title, number, digest } = (body ?? {}) as Partial<Verified>;
  return isText(title) && typeof number === 'string' && (digest === null || typeof digest === 'string');
};

/** Asks about a code; open to everybody. @throws RestError */
export async function askAbout(code: string): Promise<Verified> {
  const response = await fetch(`/verify/${encodeURIComponent(code)}`, {
    headers: { accept: 'application/json' },
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok || !isVerified(body)) throw new RestError(response.status, body);
  return body;
}
