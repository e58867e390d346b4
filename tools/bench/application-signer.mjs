import { randomUUID } from 'node:crypto';
import { handlers } from './handlers.mjs';

/** The application layer: locked, loaded, decided, hashed, written. */
export async function applicationSigner(postgres, poolSize = 8) {
  const { act, source } = await handlers(postgres, poolSize);
  return {
    source,
    sign: ({ submission, no, actor, opinion }) =>
      act.run(actor, { submission, key: randomUUID(), event: { type: 'SIGN', no, opinion } }),
    close: () => source.destroy(),
  };
}
