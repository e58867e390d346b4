import type { Text } from '@countersign/domain';

/** Puts values into `{names}`; a name without a value stays as it is, where somebody will see it. */
export function fillIn({ zh, en }: Text, values: Readonly<Record<string, unknown>>): Text {
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (name, key: string) =>
      values[key] === undefined ? name : String(values[key]),
    );
  return { zh: filled(zh), en: filled(en) };
}
