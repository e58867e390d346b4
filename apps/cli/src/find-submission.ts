import type { INestApplicationContext } from '@nestjs/common';

/** By its id or its number. @throws Error that says that there is none */
export async function findSubmission(
  app: INestApplicationContext,
  name: string | undefined,
): Promise<string | undefined> {
  if (name === undefined) return undefined;
  const { DataSource } = await import('typeorm');
  const [found] = await app
    .get(DataSource)
    .query<{ id: string }[]>('SELECT id FROM submission WHERE number = $1 OR id::text = $1', [name]);
  if (!found) throw new NotFound(`there is no submission ${name}`);
  return found.id;
}

/** Said in one line; it is nobody's fault but a wrong name. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}
