import { createContext, use } from 'react';
import type { SessionMeFragment } from '../generated/graphql.js';

/** Who is signed in, and in which post; every page but sign-in lies inside. */
export const MeContext = createContext<SessionMeFragment | null>(null);

export function useMe(): SessionMeFragment {
  const me = use(MeContext);
  if (!me) throw new Error('useMe outside of a session');
  return me;
}
