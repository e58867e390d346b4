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

/** What the core needs to know of who acts. */
export function actorOf({ person, name, acting }: Session): Actor {
  return { person, name, unit: acting.unit, post: acting.post };
}

/** What the core needs to know of who looks. */
export function viewerOf(session: Session): Viewer {
  return { ...actorOf(session), roles: session.roles };
}
