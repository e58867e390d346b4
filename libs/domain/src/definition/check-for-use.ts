import type { Problem } from '../errors.js';
import { checkLimits } from './check-limits.js';
import { checkOrganization, type UnitsAndPosts } from './check-organization.js';
import { checkResults } from './check-results.js';
import type { ProcessDefinition } from './schema.js';

/**
 * What would go wrong in use although nothing goes wrong in the machines: whoever is named is not there, the stages
 * together take longer than the matter may, a result is never given. `checkDefinition` finds what cannot run at all.
 */
export function checkForUse(definition: ProcessDefinition, organization: UnitsAndPosts): Problem[] {
  return [
    ...checkOrganization(definition, organization),
    ...checkLimits(definition),
    ...checkResults(definition),
  ];
}
