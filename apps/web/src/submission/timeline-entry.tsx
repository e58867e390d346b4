import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { MarkBadge } from '../common/marks.js';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import { FoldedText } from './folded-text.js';
import type { Names } from './names-of.js';
import { saidOnce } from './read-fact.js';
import styles from './timeline.module.css';
import { useFactWords } from './use-fact-words.js';
import type { EntryView } from './views.js';

type Props = { readonly entry: EntryView; readonly names: Names };

/** One event: when, who, what, and what followed from it. */
export function TimelineEntry({ entry, names }: Props) {
  const { t, i18n } = useTranslation();
  const text = useText();
  const dates = useDates();
  const nameOf = useSignerName();
  const wordsOf = useFactWords(names);
  const { type, at, recordedAt, by, bySystem, facts, reason, hash } = entry;
  const act = i18n.exists(`submission.event.${type}`)
    ? t(`submission.event.${type}` as 'submission.event.SIGN')
    : type;
  const followed = saidOnce(facts).flatMap(({ key, ...said }) => {
    const found = wordsOf({ key, ...said });
    return found ? [{ key, ...found }] : [];
  });
  return (
    <li className={bySystem ? styles['system'] : undefined}>
      <time dateTime={at}>{dates.moment(at).slice(-5)}</time>
      <div>
        <p>
          {bySystem ? (
            <MarkBadge mark="system" />
          ) : (
            <>
              <b>{by ? nameOf(by) : null}</b>{' '}
              <span className={styles['who']}>
                {text(by?.unit.name)} {text(by?.postTitle)}
              </span>
            </>
          )}{' '}
          <span>{act}</span>
        </p>
        {followed.length > 0 ? (
          <ul>
            {followed.map(({ key, words, tone }) => (
              <li key={key} className={styles[tone]}>
                {words}
              </li>
            ))}
          </ul>
        ) : null}
        {reason ? (
          <p className={styles['reason']}>
            <FoldedText>
              {type === 'PAUSE'
                ? t('submission.pause.written', { text: reason })
                : t('submission.timeline.reason', { reason })}
            </FoldedText>
          </p>
        ) : null}
      </div>
      {hash === null ? (
        <code>{entry.seq}</code>
      ) : (
        <code title={t('submission.timeline.hash', { at: dates.fullMoment(recordedAt), hash })}>
          {entry.seq} · {hash.slice(0, 8)}
        </code>
      )}
    </li>
  );
}
