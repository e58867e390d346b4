/** Steps of the clock panel, on the value of a `datetime-local` field: `YYYY-MM-DDTHH:mm`, taken as Shanghai time. */
export type Step = 'hour' | 'day' | 'night' | 'morning';

const HOUR_MS = 3_600_000;
/** China has had no summer time since 1991, and the field no zone: plain arithmetic in UTC is right. */
const add = (field: string, ms: number) => new Date(Date.parse(`${field}Z`) + ms).toISOString().slice(0, 16);

export const shanghaiInstant = (field: string): string => `${field.slice(0, 16)}:00.000+08:00`;

export const shanghaiInput = (at: string): string =>
  new Date(Date.parse(at) + 8 * HOUR_MS).toISOString().slice(0, 16);

export function stepped(field: string, step: Step): string {
  if (step === 'hour') return add(field, HOUR_MS);
  const nextDay = add(field, 24 * HOUR_MS);
  if (step === 'day') return nextDay;
  return `${nextDay.slice(0, 10)}T${step === 'night' ? '00:10' : '09:00'}`;
}
