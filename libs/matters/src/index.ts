export { cnCalendar } from './calendars/index.js';
export { definitions } from './definitions/generated.js';
export { portfolios } from './organization/portfolios.js';
export { organization } from './organization/index.js';
export { periodicals } from './periodicals/bulletin.js';
export type {
  AppointmentData,
  Organization,
  PersonData,
  PostData,
  Role,
  RoleData,
  TemplateData,
  UnitData,
  UnitKind,
} from './organization/organization.js';
