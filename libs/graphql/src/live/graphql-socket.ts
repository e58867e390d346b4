import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ResolveSession, sessionTokenOf } from '@countersign/identity';
import type { Logger } from '@countersign/platform';
import { GraphQLError } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { ApiContext } from '../context/api-context.js';
import { presentError } from '../errors/present-error.js';
import { parseSubscription } from './parse-subscription.js';
import { Places } from './places.js';

const PATH = '/graphql';
const MAX_MESSAGE_BYTES = 64 * 1024;
/** Each browser tab has one. */
const MAX_CONNECTIONS_OF_SESSION = 20;
const MAX_SUBSCRIPTIONS_OF_CONNECTION = 20;

/** Serves subscriptions over graphql-ws beside the HTTP server. @returns ends every connection */
export function serveSubscriptions(
  server: Server,
  schema: GraphQLSchema,
  sessions: ResolveSession,
  log: Logger,
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  const places = new Places(MAX_CONNECTIONS_OF_SESSION);
  const present = (errors: readonly GraphQLError[]) => errors.map((error) => presentError(error, log));

  const service = useServer(
    {
      onConnect: async ({ extra: { request, socket } }) => {
        const token = tokenOf(request);
        if (!(await sessions.run(token)) || token === null) return false;
        return places.take(token, socket);
      },
      onSubscribe: ({ subscriptions }, _id, payload) =>
        Object.keys(subscriptions).length > MAX_SUBSCRIPTIONS_OF_CONNECTION
          ? [tooMany()]
          : parseSubscription(schema, payload),
      context: async ({ extra: { request } }): Promise<ApiContext> => {
        const token = tokenOf(request);
        return {
          session: await sessions.run(token),
          token,
          address: request.socket.remoteAddress ?? '',
          grantSession: () => {
            throw new Error('a websocket has no cookies to set');
          },
        };
      },
      onNext: (_context, _id, _payload, _args, { errors, data }) =>
        errors ? { ...(data && { data }), errors: present(errors) } : undefined,
      onError: (_context, _id, _payload, errors) => present(errors as readonly GraphQLError[]),
    },
    sockets,
  );

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (request.url?.split('?')[0] !== PATH) return refuse(socket, '404 Not Found');
    if (!isSameOrigin(request)) return refuse(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, (open: unknown) =>
      sockets.emit('connection', open, request),
    );
  };
  server.on('upgrade', upgrade);
  return async () => {
    server.off('upgrade', upgrade);
    await service.dispose();
  };
}

const tokenOf = (request: IncomingMessage): string | null => sessionTokenOf(request.headers.cookie);
const tooMany = () =>
  new GraphQLError(`a connection may have ${MAX_SUBSCRIPTIONS_OF_CONNECTION} subscriptions`);

/**
 * A websocket takes the cookie along from any page, and no browser asks before it opens one: so the page must be ours.
 * Without `Origin` it is no browser.
 */
function isSameOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
