import type { ProcessDefinition, Text } from '@countersign/domain';
import { thousandsApart } from '../../print/zh-words.js';

/**
 * Puts values into `{names}`; a name without a value stays as it is, where somebody will see it. Quotes in what is
 * put between quotes are single ones (GB/T 15834-2011: 双引号内用单引号).
 */
export function fillIn({ zh, en }: Text, values: Readonly<Record<string, unknown>>): Text {
  const filled = (text: string) =>
    text.replace(/(“?)\{(\w+)\}(?=(”?))/g, (whole, opened: string, key: string, closed: string) => {
      if (values[key] === undefined) return whole;
      const value = String(values[key]);
      return opened + (opened && closed ? singleQuoted(value) : value);
    });
  return { zh: filled(zh), en: filled(en) };
}

const singleQuoted = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');

type Words = Readonly<Record<string, unknown>>;

/** What a document may say: what it was issued with, amounts as they are written. */
export const wordsOf = ({ figures }: ProcessDefinition, params: Words): Words => ({
  ...params,
  ...Object.fromEntries(
    figures.flatMap(({ id, money }) => {
      const amount = params[id];
      return money && typeof amount === 'string' ? [[id, thousandsApart(amount)]] : [];
    }),
  ),
});
