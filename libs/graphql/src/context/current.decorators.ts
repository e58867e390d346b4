import { DomainError } from '@countersign/domain';
import { actorOf, viewerOf } from '@countersign/identity';
import type { Session } from '@countersign/identity';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { ApiContext } from './api-context.js';

const contextOf = (execution: ExecutionContext): ApiContext =>
  GqlExecutionContext.create(execution).getContext<ApiContext>();

function sessionOf(execution: ExecutionContext): Session {
  const { session } = contextOf(execution);
  if (!session) throw new DomainError('SIGN_IN_REQUIRED');
  return session;
}

/** Who acts, in the post chosen; never an argument: a client does not choose who it is. */
export const CurrentActor = createParamDecorator((_: unknown, execution: ExecutionContext) =>
  actorOf(sessionOf(execution)),
);
/** The same person as somebody who looks: with the roles that open more to read. */
export const CurrentViewer = createParamDecorator((_: unknown, execution: ExecutionContext) =>
  viewerOf(sessionOf(execution)),
);
/** The context itself, for what may be asked without a session: signing in. */
export const CurrentContext = createParamDecorator((_: unknown, execution: ExecutionContext) =>
  contextOf(execution),
);
