import { mediaHook } from '../common/media.js';

/** A small laptop's height: every line that is not needed gives way. In step with `@media (max-height: 860px)`. */
export const useIsShort = mediaHook('(max-height: 860px)');
