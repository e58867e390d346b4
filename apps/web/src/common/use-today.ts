import { useQuery } from '@apollo/client/react';
import { TodayDocument } from '../generated/graphql.js';
import { shanghaiDate } from './dates.js';

/** The business day, `YYYY-MM-DD`; undefined until the clock is known. The shell asks for it, too. */
export function useToday(): string | undefined {
  const { data } = useQuery(TodayDocument, { fetchPolicy: 'cache-first' });
  return data && shanghaiDate(data.businessClock.now);
}
