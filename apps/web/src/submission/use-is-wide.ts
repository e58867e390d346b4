import { mediaHook } from '../common/media.js';

/** From here on everything needed for a decision fits on one screen. In step with `@media (min-width: 1200px)`. */
export const useIsWide = mediaHook('(min-width: 1200px)');

/** What stands beside a form there would lie below it here. In step with the filing editor's `max-width: 1099px`. */
export const useIsBeside = mediaHook('(min-width: 1100px)');
