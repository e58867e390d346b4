import { useMe } from '../common/me.js';

/** Whether this person publishes portfolios; the API decides again. */
export const useMayPublish = (): boolean => useMe().roles.includes('systemAdministrator');
