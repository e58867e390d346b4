import type { RoleData } from './organization.js';

/** No account holds two of the three administrations, and none of these signs; a matter's administrator is business (A4). */
export const roles: readonly RoleData[] = [
  { account: 'admin.system', role: 'systemAdministrator' },
  { account: 'admin.security', role: 'securityAdministrator' },
  { account: 'admin.audit', role: 'auditor' },
  { account: 'supervision.officer', role: 'supervisor' },
  { account: 'drc.head', role: 'matterAdministrator' },
];
