import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { BoxFilter, Light } from '../generated/graphql.js';

export const LIGHTS = ['green', 'yellow', 'red'] as const satisfies readonly Light[];
const isLight = (value: string | null): value is (typeof LIGHTS)[number] =>
  value !== null && LIGHTS.some((light) => light === value);

/** The filters live in the address: they can be sent, bookmarked and gone back to. */
export function useFilter() {
  const [params, setParams] = useSearchParams();
  const light = params.get('light');
  const matter = params.get('matter');
  const text = params.get('q');
  const filter = useMemo<BoxFilter>(
    () => ({
      ...(isLight(light) ? { light } : {}),
      ...(matter ? { matter } : {}),
      ...(text ? { text } : {}),
    }),
    [light, matter, text],
  );
  const set = (name: 'light' | 'matter', value: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  return {
    filter,
    isFiltered: Object.keys(filter).length > 0,
    setLight: (value: Light | null) => set('light', value),
    setMatter: (value: string | null) => set('matter', value),
    clear: () => setParams({}, { replace: true }),
  };
}
