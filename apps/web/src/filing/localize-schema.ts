import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import type { Language } from '../common/text.js';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Words are Chinese; `x-title-en` and the like stand beside them. A missing translation shows the Chinese. */
const TRANSLATED = {
  title: 'x-title-en',
  description: 'x-description-en',
  'ui:placeholder': 'x-placeholder-en',
} as const;
const CHINESE = /[\u4e00-\u9fff]/;

function walk(part: unknown, language: Language): unknown {
  if (Array.isArray(part)) return part.map((item) => walk(item, language));
  if (!isRecord(part)) return part;
  const copy = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, walk(value, language)]));
  if (language === 'zh') return copy;
  for (const [key, inEnglish] of Object.entries(TRANSLATED)) {
    const english = part[inEnglish];
    // A field may itself be called "title": then the value is a schema, not words.
    if (typeof part[key] === 'string' && typeof english === 'string') copy[key] = english;
  }
  const unit = part['addonAfter'];
  if (typeof unit === 'string' && CHINESE.test(unit)) {
    // The English title names the unit anyway.
    copy['addonAfter'] = typeof part['x-addonAfter-en'] === 'string' ? part['x-addonAfter-en'] : undefined;
  }
  return copy;
}

/** The same schema, its words in the reader's language. Anything that is no object becomes an empty form. */
export function localizeSchema(schema: unknown, language: Language): RJSFSchema {
  const localized = walk(schema, language);
  return isRecord(localized) ? localized : { type: 'object', properties: {} };
}

export function localizeUi(ui: unknown, language: Language): UiSchema {
  const localized = walk(ui, language);
  return isRecord(localized) ? localized : {};
}
