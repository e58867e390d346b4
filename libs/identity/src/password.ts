import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for Argon2id: 19 MiB, 2 passes, 1 lane; about 25 ms here. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let nobody: Promise<string> | undefined;

/** Takes as long for an account that does not exist as for one that does, so that the time does not tell which. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  const nobodysHash = await (nobody ??= hashPassword('an account that nobody has'));
  const fits = await verify(passwordHash ?? nobodysHash, password);
  return fits && passwordHash !== null;
}
