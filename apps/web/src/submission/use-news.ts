import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../common/me.js';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import type { SubmissionView } from './views.js';

const SHOWN_MS = 6_000;

/** A word about what somebody else just did, so that a page that moves by itself says why. */
export function useNews(submission: SubmissionView | undefined): string {
  const { t, i18n } = useTranslation();
  const text = useText();
  const me = useMe();
  const nameOf = useSignerName();
  const [known, setKnown] = useState<number | null>(null);
  const [news, setNews] = useState('');
  const seq = submission?.seq ?? null;
  const last = submission?.timeline.nodes.find((entry) => entry.seq === seq);

  useEffect(() => {
    if (seq === null || seq === known) return;
    setKnown(seq);
    if (known === null || !last || last.by?.person === me.person) return;
    const act = i18n.exists(`submission.event.${last.type}`)
      ? t(`submission.event.${last.type}` as 'submission.event.SIGN')
      : '';
    setNews(
      last.by
        ? t('submission.news.person', { name: nameOf(last.by), unit: text(last.by.unit.name), act })
        : t('submission.news.system', { act }),
    );
    // Only a new event is news; new words for an old one (the language was switched) are not.
  }, [seq]);

  useEffect(() => {
    if (!news) return undefined;
    const timer = setTimeout(() => setNews(''), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [news]);
  return news;
}
