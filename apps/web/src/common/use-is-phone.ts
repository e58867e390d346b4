import { mediaHook } from './media.js';

/** Keep in step with the style sheets: `@media (max-width: 767px)`. */
export const useIsPhone = mediaHook('(max-width: 767px)');
