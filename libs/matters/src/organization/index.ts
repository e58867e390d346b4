import type { Organization } from './organization.js';
import { appointments, people } from './people.js';
import { posts } from './posts.js';
import { roles } from './roles.js';
import { templates } from './templates.js';
import { units } from './units.js';

/** The demonstration: Heshan, a county-level city, with invented people. Data only. Source: PROCESSES.md. */
export const organization: Organization = { units, posts, people, appointments, roles, templates };
