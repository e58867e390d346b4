import { useLanguage } from '../common/text.js';

const FORMAT = { zh: new Intl.NumberFormat('zh-CN'), en: new Intl.NumberFormat('en-GB') };

/** 100000 -> 100,000 */
export function useNumbers(): (figure: number) => string {
  const format = FORMAT[useLanguage()];
  return (figure) => format.format(figure);
}
