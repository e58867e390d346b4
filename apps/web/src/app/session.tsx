import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { MeContext } from '../common/me.js';
import { Loading } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { DelegationOver } from '../delegations/delegation-over.js';
import { MeDocument } from '../generated/graphql.js';

/** What sign-in is told: where to return to, and whether somebody was here before. */
export type SentToSignIn = { readonly from: string; readonly expired: boolean };

/** Lets in who is signed in; sends everybody else to sign-in, and from there back to where they wanted. */
export function Session() {
  const { data, error, refetch } = useQuery(MeDocument, { fetchPolicy: 'cache-first' });
  const location = useLocation();
  const wasHere = useRef(false);
  useEffect(() => {
    if (data?.me) wasHere.current = true;
  }, [data]);

  if (data?.me) {
    return (
      <MeContext value={data.me}>
        {data.me.actingFor?.inForce === false ? <DelegationOver /> : <Outlet />}
      </MeContext>
    );
  }
  if (data) {
    const sent: SentToSignIn = { from: location.pathname + location.search, expired: wasHere.current };
    return <Navigate to="/sign-in" replace state={sent} />;
  }
  return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading />;
}
