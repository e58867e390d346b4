import { DomainError, ROLES_APART, standsApart } from '@countersign/domain';
import type { Actor, Viewer } from '@countersign/domain';
import type { LocalDate } from '@countersign/calendar';
import type { Role } from '@countersign/persistence';

export type HeldPost = { readonly unit: string; readonly post: string };

/** Another's post, by a standing delegation (O9). */
export type DelegatedPost = HeldPost & {
  readonly delegation: string;
  /** Who gave it. */
  readonly person: string;
  readonly name: string;
  readonly untilOn: LocalDate;
  /** Null: all. */
  readonly matters: readonly string[] | null;
};

/** Somebody who is signed in, and in which post this person acts (以何身份). */
export type Session = {
  readonly person: string;
  readonly account: string;
  readonly name: string;
  readonly acting: HeldPost;
  /** Whose post that is, where it is not one's own. Over while somebody is at it, it does not become another post. */
  readonly actingFor: (DelegatedPost & { readonly isInForce: boolean }) | null;
  readonly posts: readonly HeldPost[];
  /** In which one may act for others now. */
  readonly delegated: readonly DelegatedPost[];
  readonly roles: readonly Role[];
};

/**
 * What the core needs to know of who acts. Whether a delegation is in force at the moment of the act, it asks itself.
 *
 * @throws DomainError `MAY_NOT_READ` for administration, security and audit: they act in no business (A4)
 */
export function actorOf(session: Session): Actor {
  if (standsApart(session.roles)) throw new DomainError('MAY_NOT_READ');
  return inPost(session);
}

/** What the core needs to know of who looks. @throws DomainError `DELEGATION_OVER` */
export function viewerOf(session: Session): Viewer {
  const { actingFor } = session;
  if (actingFor && !actingFor.isInForce)
    throw new DomainError('DELEGATION_OVER', [{ path: 'actor', problem: 'over', name: actingFor.name }]);
  const matters = actingFor?.matters;
  return { ...inPost(session), roles: rolesOf(session), ...(matters && { matters }) };
}

/**
 * A role is a person's and never delegated: who acts for another has neither his own there nor the other's (A4). What
 * keeps somebody apart from business stays.
 */
export function rolesOf({ roles, actingFor }: Session): readonly Role[] {
  const apart: readonly Role[] = ROLES_APART;
  return actingFor ? roles.filter((role) => apart.includes(role)) : roles;
}

function inPost({ person, name, acting, actingFor }: Session): Actor {
  const { unit, post } = acting;
  if (!actingFor) return { person, name, unit, post };
  const { delegation } = actingFor;
  return { person, name, unit, post, for: { person: actingFor.person, name: actingFor.name, delegation } };
}
