import { DomainError, type Viewer } from '@countersign/domain';
import { viewerOf, ResolveSession, sessionTokenOf } from '@countersign/identity';
import {
  createParamDecorator,
  Inject,
  Injectable,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const VIEWER = Symbol('viewer');
type WithViewer = FastifyRequest & { [VIEWER]?: Viewer };

/** Lets in who is signed in, and says who it is. What that person may see is decided in the use cases. */
@Injectable()
export class SignedIn implements CanActivate {
  constructor(@Inject(ResolveSession) private readonly sessions: ResolveSession) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<WithViewer>();
    const session = await this.sessions.run(sessionTokenOf(request.headers.cookie));
    if (!session) throw new DomainError('SIGN_IN_REQUIRED');
    request[VIEWER] = viewerOf(session);
    return true;
  }
}

/** Never an argument of the request: a client does not choose who it is. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const viewer = context.switchToHttp().getRequest<WithViewer>()[VIEWER];
  if (!viewer) throw new Error('CurrentViewer needs the SignedIn guard');
  return viewer;
});
