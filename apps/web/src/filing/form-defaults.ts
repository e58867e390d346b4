import type { Experimental_DefaultFormStateBehavior } from '@rjsf/utils';
import { partyListOf } from './party-lists.js';

/**
 * What a form holds before anybody has typed. A choice that nobody made is not made; a list that must have a line
 * starts with an empty one, but not where the list may be left out (a request that asks for no funds has no lines
 * of funds, and an empty one would be refused out of sight), nor where units or posts are chosen.
 */
export const FORM_DEFAULTS: Experimental_DefaultFormStateBehavior = {
  constAsDefaults: 'never',
  arrayMinItems: {
    populate: 'requiredOnly',
    computeSkipPopulate: (_validator, schema) => partyListOf(schema) !== null,
  },
};
