import { formatInstant, type Calendar, type Instant, type LocalDate } from '@countersign/calendar';

/** `2026年6月23日`. */
export function dayInChinese(date: LocalDate | string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** `2026年6月23日 09:05`, in the calendar's zone. */
export function momentInChinese(calendar: Calendar, at: Instant): string {
  const text = formatInstant(at, calendar);
  return `${dayInChinese(text)} ${text.slice(11, 16)}`;
}

/** A value of a form as a person reads it, every digit of it. */
export function valueInChinese(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'number') return thousandsApart(String(value));
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.length > 0 ? value.map(valueInChinese).join('、') : '无';
  return typeof value === 'object' ? Object.values(value).map(valueInChinese).join(' ') : String(value);
}

/** `14400.5` -> `14,400.5`; what is no plain number stays as it is. */
export function thousandsApart(number: string): string {
  const [whole = '', decimals] = number.split('.');
  if (!/^-?\d+$/.test(whole)) return number;
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (decimals === undefined ? '' : `.${decimals}`);
}
