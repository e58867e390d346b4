import { RestError } from '../common/read-problem.js';
import { isText, type Text } from '../common/text.js';
import type { FilesByMaterial, MaterialWanted } from '../filing/material-files.js';
import { isRecord } from '../filing/localize-schema.js';

/** All that a link opens: the investor's part of a draft, and who asks for it. */
export type Invited = {
  readonly matter: Text;
  readonly unit: Text;
  readonly name: string;
  readonly schema: unknown;
  readonly ui: unknown;
  readonly form: Readonly<Record<string, unknown>>;
  readonly materials: readonly (MaterialWanted & { readonly files: readonly NamedFile[] })[];
  readonly seen: string;
  readonly expiresAt: string;
  readonly savedAt: string | null;
  readonly doneAt: string | null;
};
type NamedFile = { readonly id: string; readonly name: string; readonly size: number };

const isInvited = (body: unknown): body is Invited =>
  isRecord(body) &&
  isText(body['matter']) &&
  isText(body['unit']) &&
  isRecord(body['form']) &&
  Array.isArray(body['materials']) &&
  typeof body['seen'] === 'string';

const addressOf = (secret: string): string => `/fill/${encodeURIComponent(secret)}`;

/** Where its files are sent. */
export const uploadsOf =
  (secret: string) =>
  (material: string): string =>
    `${addressOf(secret)}/files?material=${encodeURIComponent(material)}`;

/** @throws RestError */
export const openLink = (secret: string): Promise<Invited> => asked(secret, {});

/** @returns what is there then. @throws RestError */
export const saveThrough = (
  secret: string,
  part: {
    readonly form: Invited['form'];
    readonly materials: readonly { readonly material: string; readonly file: string }[];
    readonly seen: string;
    readonly done: boolean;
  },
): Promise<Invited> =>
  asked(secret, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(part),
  });

async function asked(secret: string, init: RequestInit & { headers?: Record<string, string> }) {
  const headers = { accept: 'application/json', ...init.headers };
  const response = await fetch(addressOf(secret), { ...init, headers });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok || !isInvited(body)) throw new RestError(response.status, body);
  return body;
}

/** Without an address: what is in them is not shown to whoever has the link. */
export const filesIn = (materials: Invited['materials']): FilesByMaterial =>
  Object.fromEntries(
    materials.map(({ id, files }) => [
      id,
      files.map((file) => ({ ...file, __typename: 'File' as const, digest: '', type: '', url: '' })),
    ]),
  );
