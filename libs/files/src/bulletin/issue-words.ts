import type { LocalDate } from '@countersign/calendar';

export function inChinese(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Who bears an article, as it stands below it. */
export const bylineOf = (units: readonly string[]): string => `${units.join('、')}供稿`;
