import { skipToken, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { DirectoryDocument, type DirectoryQuery } from '../generated/graphql.js';
import { hasPartyLists, withPartyNames } from './party-lists.js';

type Unit = DirectoryQuery['directory'][number];

/** How units and posts are called, by `water` or `government.mayor`; the id itself for who is there no more. */
export function usePartyName(directory: readonly Unit[]): (id: string) => string {
  const text = useText();
  return (id) => {
    const [unit, post] = id.split('.');
    const found = directory.find((one) => one.unit.id === unit);
    if (!found) return id;
    const held = found.posts.find((one) => one.post === post);
    return held ? `${text(found.unit.name)} ${text(held.title)}` : text(found.unit.name);
  };
}

/** What was filled in, its lists of units and posts in words. Asks for the directory only where there are any. */
export function useNamedParties(schema: unknown): (values: unknown) => unknown {
  const { t } = useTranslation();
  const { data } = useQuery(DirectoryDocument, hasPartyLists(schema) ? {} : skipToken);
  const nameOf = usePartyName(data?.directory ?? []);
  return (values) =>
    withPartyNames(schema, values, (id, days) =>
      days === null ? nameOf(id) : t('filing.parties.inDays', { who: nameOf(id), count: days }),
    );
}
