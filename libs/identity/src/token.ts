import { createHash, randomBytes } from 'node:crypto';

/** Opaque: it means nothing outside the session table, which holds only its hash, so a stolen table opens no door. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
