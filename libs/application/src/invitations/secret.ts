import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: no number of tries finds one. It means nothing outside of the table, which holds only its hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** It is looked up by this: how long that takes tells nothing about a secret. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
