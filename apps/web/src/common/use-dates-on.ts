import { datesOn, useDates } from './dates.js';
import { useToday } from './use-today.js';

/** For lists that span years: days of another year than the business clock's bear it. */
export const useDatesOn = (): ReturnType<typeof datesOn> => datesOn(useToday(), useDates());
