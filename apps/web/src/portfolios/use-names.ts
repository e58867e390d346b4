import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import type { PortfolioPostsQuery, PortfoliosPartsFragment } from '../generated/graphql.js';
import type { Charge, Holder } from './draft.js';

export type Directory = PortfolioPostsQuery['portfolioPosts'];
export type Option = { readonly value: string; readonly label: string };

export const keyOf = ({ unit, post }: Holder): string => `${unit}.${post}`;
export const holderOf = (key: string): Holder => {
  const [unit = '', post = ''] = key.split('.');
  return { unit, post };
};

/** How units, fields and posts are called: in the table as it was, else in the directory. */
export function useNames(directory: Directory, { charges }: PortfoliosPartsFragment) {
  const { t } = useTranslation();
  const text = useText();
  const units: readonly Option[] = directory.map(({ unit }) => ({ value: unit.id, label: text(unit.name) }));
  const posts: readonly Option[] = directory.flatMap(({ unit, posts: held }) =>
    held.map(({ post, title, people }) => ({
      value: keyOf({ unit: unit.id, post }),
      label: `${people.join(' ')} · ${text(unit.name)} ${text(title)}`,
    })),
  );
  const fields = new Map(
    charges.flatMap(({ field, fieldTitle }) => (field ? [[field, text(fieldTitle) || field]] : [])),
  );
  const postsThen = charges.flatMap(({ leader, standIn }) => (standIn ? [leader, standIn] : [leader]));
  const unitName = (id: string): string =>
    units.find(({ value }) => value === id)?.label ??
    text(charges.find(({ unit }) => unit?.id === id)?.unit?.name) ??
    id;
  const holderName = (holder: Holder): string => {
    const known = posts.find(({ value }) => value === keyOf(holder));
    const then = postsThen.find(({ unit, post }) => unit.id === holder.unit && post === holder.post);
    return known?.label ?? (text(then?.title) || keyOf(holder));
  };
  const fieldName = (field: string): string => fields.get(field) ?? field;
  const chargeName = ({ unit, field }: Charge): string =>
    unit === null
      ? t('portfolios.others')
      : `${unitName(unit)}${field ? t('portfolios.apart', { field: fieldName(field) }) : ''}`;
  return {
    ...{ units, posts, holderName, chargeName },
    fields: [...fields].map(([value, label]): Option => ({ value, label: `${label} · ${value}` })),
  };
}
export type Names = ReturnType<typeof useNames>;
