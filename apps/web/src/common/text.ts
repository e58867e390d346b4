import { useTranslation } from 'react-i18next';

/** Words that are data: they come from the API in both languages. */
export type Text = { readonly zh: string; readonly en: string };
export type Language = 'zh' | 'en';

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh';
}

/** Picks the reader's language; nothing for nothing. */
export function useText(): (text: Text | null | undefined) => string {
  const language = useLanguage();
  return (text) => text?.[language] ?? '';
}

export const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && typeof (value as { zh?: unknown }).zh === 'string';
