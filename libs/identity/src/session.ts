import { DomainError, standsApart } from '@countersign/domain';
import type { Actor, Viewer } from '@countersign/domain';
import type { Role } from '@countersign/persistence';

export type HeldPost = { readonly unit: string; readonly post: string };

/** Somebody who is signed in, and in which post this person acts (以何身份). */
export type Session = {
  readonly person: string;
  readonly account: string;
  readonly name: string;
  readonly acting: HeldPost;
  readonly posts: readonly HeldPost[];
  readonly roles: readonly Role[];
};

/**
 * What the core needs to know of who acts.
 *
 * @throws DomainError `MAY_NOT_READ` for administration, security and audit: they act in no business (A4)
 */
export function actorOf(session: Session): Actor {
  if (standsApart(session.roles)) throw new DomainError('MAY_NOT_READ');
  return inPost(session);
}

/** What the core needs to know of who looks. */
export function viewerOf(session: Session): Viewer {
  return { ...inPost(session), roles: session.roles };
}

const inPost = ({ person, name, acting }: Session): Actor => ({
  ...{ person, name, unit: acting.unit, post: acting.post },
});
