import { useQuery } from '@apollo/client/react';
import { useMe } from '../common/me.js';
import { CalendarsDocument, type CalendarsQuery } from '../generated/graphql.js';

export type CalendarVersion = CalendarsQuery['calendars'][number];

/** All versions of the calendar, the newest first, and the one in force. */
export function useCalendars() {
  const { data, error, refetch } = useQuery(CalendarsDocument);
  const versions = data?.calendars;
  return {
    versions,
    inForce: versions?.find((version) => version.inForce),
    error: versions ? undefined : error,
    retry: () => void refetch().catch(() => {}), // shown from `error`
  };
}

/** Whether calendars are this person's to change; the API decides again. */
export const useMayChange = (): boolean => useMe().roles.includes('systemAdministrator');
