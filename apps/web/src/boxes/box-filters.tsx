import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LightMark } from '../common/light-mark.js';
import { type Text, useText } from '../common/text.js';
import { type Box, type BoxRowFragment, ShellCountsDocument } from '../generated/graphql.js';
import { LIGHTS, type useFilter } from './use-filter.js';
import styles from './box-filters.module.css';

type Props = ReturnType<typeof useFilter> & { readonly box: Box; readonly nodes: readonly BoxRowFragment[] };

/** The lights with their numbers, the matters, and what is being looked for; each can be taken off again. */
export function BoxFilters({ box, nodes, filter, isFiltered, setLight, setMatter, clear }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const { data } = useQuery(ShellCountsDocument, { fetchPolicy: 'cache-only' });
  const counts = data?.boxes.find((each) => each.box === box);
  const matters = useSeenMatters(nodes);
  // Where all clocks are closed there is nothing to tell apart.
  const hasLights =
    filter.light || (box !== 'done' && counts && counts.green + counts.yellow + counts.red > 0);
  return (
    <div className={styles['filters']} role="group" aria-label={t('boxes.filters')}>
      <div className={styles['lights']} role="group" aria-label={t('boxes.lightFilter')} hidden={!hasLights}>
        {LIGHTS.map((light) => (
          <button
            key={light}
            type="button"
            className={styles['light']}
            aria-pressed={filter.light === light}
            onClick={() => setLight(filter.light === light ? null : light)}
          >
            <LightMark light={light} />
            {counts ? <b>{counts[light]}</b> : null}
          </button>
        ))}
      </div>
      {matters.size > 1 || filter.matter ? (
        <select
          className={styles['select']}
          aria-label={t('boxes.matterFilter')}
          value={filter.matter ?? ''}
          onChange={({ target }) => setMatter(target.value || null)}
        >
          <option value="">{t('boxes.allMatters')}</option>
          {[...matters].map(([id, title]) => (
            <option key={id} value={id}>
              {text(title)}
            </option>
          ))}
        </select>
      ) : null}
      {isFiltered ? (
        <p className={styles['asked']}>
          {filter.text ? <span>{t('boxes.searching', { text: filter.text })}</span> : null}
          <button type="button" onClick={clear}>
            {t('boxes.clear')}
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** The matters that were seen in this box; those a filter hides now are still there to choose. */
function useSeenMatters(nodes: readonly BoxRowFragment[]): ReadonlyMap<string, Text> {
  const [seen, setSeen] = useState<ReadonlyMap<string, Text>>(new Map());
  const unseen = nodes.filter(({ matter }) => !seen.has(matter));
  if (unseen.length > 0) {
    setSeen(new Map([...seen, ...unseen.map(({ matter, matterTitle }) => [matter, matterTitle] as const)]));
  }
  return seen;
}
