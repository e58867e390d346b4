import { type ResolveSession, SESSION_S, sessionCookie, sessionTokenOf } from '@countersign/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiContext } from './api-context.js';

/** Makes the context of an HTTP request: the session's cookie says who it is. */
export const httpContext =
  (sessions: ResolveSession, secureCookie: boolean) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<ApiContext> => {
    const token = sessionTokenOf(request.headers.cookie);
    return {
      session: await sessions.run(token),
      token,
      address: request.ip,
      grantSession: (granted) =>
        void reply.header('set-cookie', sessionCookie(granted, { secure: secureCookie, maxAgeS: SESSION_S })),
    };
  };
