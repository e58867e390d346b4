import { mediaHook } from '../common/media.js';

/** From here on everything needed for a decision fits on one screen. In step with `@media (min-width: 1200px)`. */
export const useIsWide = mediaHook('(min-width: 1200px)');
