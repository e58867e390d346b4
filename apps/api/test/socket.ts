import { createClient } from 'graphql-ws';
import type { Client as SocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Client } from './running-api.js';

/** A subscriber, as a browser would be: the cookie and the page's origin go with the upgrade. */
export function socketOf(address: string, { cookie }: Client, origin?: string): SocketClient {
  class WithCookie extends WebSocket {
    constructor(url: string, protocols?: string) {
      super(url, protocols, { headers: { cookie, ...(origin !== undefined && { origin }) } });
    }
  }
  return createClient({
    url: `${address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
    lazy: true,
  });
}

/** What a subscription brought until now, and whether it has ended. */
export type Followed = {
  readonly values: unknown[];
  readonly errors: unknown[];
  isOver: boolean;
  stop(): void;
};

export function follow(
  socket: SocketClient,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Followed {
  const followed: Followed = { values: [], errors: [], isOver: false, stop: () => undefined };
  const over = () => (followed.isOver = true);
  followed.stop = socket.subscribe(
    { query, variables },
    {
      next: ({ data, errors }) => {
        if (errors) followed.errors.push(...errors);
        else followed.values.push(data);
      },
      error: (error) => {
        followed.errors.push(...(Array.isArray(error) ? error : [error]));
        over();
      },
      complete: over,
    },
  );
  return followed;
}

export async function until(isSo: () => boolean, withinMs = 60_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
