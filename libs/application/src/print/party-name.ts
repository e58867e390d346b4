import type { OrganizationView } from '../queries/organization.js';

/** A unit (`water`) or a post (`government.mayor`) as it is called. */
export type NameOfParty = (id: string) => string;

export const namesOf =
  (organization: OrganizationView): NameOfParty =>
  (id) => {
    const [unit = id, post] = id.split('.');
    const name = organization.unit(unit).name.zh;
    return post === undefined ? name : `${name} ${organization.postTitle(unit, post).zh}`;
  };
