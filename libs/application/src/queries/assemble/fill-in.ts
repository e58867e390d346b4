import type { ProcessDefinition, Text } from '@countersign/domain';
import { thousandsApart } from '../../print/zh-words.js';

/** Puts values into `{names}`; a name without a value stays as it is, where somebody will see it. */
export function fillIn({ zh, en }: Text, values: Readonly<Record<string, unknown>>): Text {
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (name, key: string) =>
      values[key] === undefined ? name : String(values[key]),
    );
  return { zh: filled(zh), en: filled(en) };
}

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
