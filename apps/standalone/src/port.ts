import { createServer } from 'node:net';

/** Something that the operator can put right; told as it is, without a stack. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** A database that is named and not used would be an unpleasant surprise. @throws CannotStart */
export function assertOwnDatabase(databaseUrl: string | undefined): void {
  if (databaseUrl === undefined) return;
  throw new CannotStart(
    '`npm start` brings its own database, and DATABASE_URL names another. Unset it, or run apps/api and apps/worker ' +
      'against that one (docs/architecture.md).',
  );
}

/** Looks before anything else is started. @throws CannotStart that says which port and how to choose another */
export async function assertPortIsFree(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    throw explained(error, host, port);
  } finally {
    server.close();
  }
}

/** What listening failed with, in words. */
export function explained(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new CannotStart(
      `Port ${port} is taken by another program. Choose another one:\n\n    PORT=${port + 1} npm start\n`,
    );
  }
  if (code === 'EACCES') {
    return new CannotStart(
      `Port ${port} needs special rights. Choose another one:\n\n    PORT=3000 npm start\n`,
    );
  }
  if (code === 'EADDRNOTAVAIL') {
    return new CannotStart(`HOST=${host} is no address of this machine. Leave it out, or use 127.0.0.1.`);
  }
  return error;
}
