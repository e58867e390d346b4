import type { Text } from '@countersign/domain';

/** What kind of unit it is; a definition's `filedBy.units` speaks of them. */
export type UnitKind = 'town' | 'department' | 'office' | 'leader' | 'group' | 'organization';

export type UnitData = {
  readonly id: string;
  readonly name: Text;
  readonly kind: UnitKind;
  /** The unit that it is a part of. */
  readonly parent?: string;
};
export type PostData = { readonly unit: string; readonly id: string; readonly title: Text };
/** An invented person. The account is what one signs in with. */
export type PersonData = { readonly account: string; readonly name: string };
/** A person's first appointment is the post in which they act when they sign in. */
export type AppointmentData = { readonly account: string; readonly unit: string; readonly post: string };
/** The three administrations that no account holds together, and supervision of efficiency (A4). */
export type Role =
  'systemAdministrator' | 'securityAdministrator' | 'auditor' | 'supervisor' | 'matterAdministrator';
export type RoleData = { readonly account: string; readonly role: Role };

/** What a unit often writes in its opinions (常用语). */
export type TemplateData = { readonly unit: string; readonly text: string };

export type Organization = {
  readonly units: readonly UnitData[];
  readonly posts: readonly PostData[];
  readonly people: readonly PersonData[];
  readonly appointments: readonly AppointmentData[];
  readonly roles: readonly RoleData[];
  readonly templates: readonly TemplateData[];
};
