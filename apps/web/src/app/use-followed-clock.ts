import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { BusinessClockDocument, type BusinessClockQuery } from '../generated/graphql.js';
import { boxesMayHaveChanged, clockMoved } from './live.js';

const LOOK_MS = 5_000;

/**
 * Where the clock is set by hand it stands still, and nothing tells of its being set elsewhere: it is looked at while
 * the page is in view. What is on the page is as of the clock, so it is looked at again when that has moved.
 */
export function useFollowedClock(clock: BusinessClockQuery['businessClock'] | undefined): void {
  const isManual = clock?.manual ?? false;
  useQuery(BusinessClockDocument, {
    skip: !isManual,
    pollInterval: LOOK_MS,
    skipPollAttempt: () => document.hidden,
    fetchPolicy: 'cache-first', // the shell has just asked; from then on it is the poll that asks
  });
  const now = isManual ? clock?.now : undefined;
  const known = useRef(now);
  useEffect(() => {
    const hasMoved = known.current !== undefined && now !== undefined && now !== known.current;
    known.current = now;
    if (!hasMoved) return;
    boxesMayHaveChanged();
    clockMoved();
  }, [now]);
}
