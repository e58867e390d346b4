import { useMe } from '../common/me.js';

/** Whether this person sets and clears credit marks; the API decides again. */
export const useKeepsRegister = (): boolean => useMe().roles.includes('matterAdministrator');
