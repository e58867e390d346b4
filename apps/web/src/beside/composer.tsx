import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Mentions } from 'antd';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropText, keepText, keptKey, keptText } from '../common/kept-in-tab.js';
import { useMe } from '../common/me.js';
import { newKey } from '../common/new-key.js';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import { CommentDocument, MentionableDocument } from '../generated/graphql.js';
import { labelOf, mentionsIn } from './mentions.js';
import styles from './talk.module.css';
import type { CommentsView } from './use-comments.js';

type Audience = CommentsView['mayWrite'][number];
type Props = {
  readonly submission: string;
  readonly mayWrite: readonly Audience[];
  readonly onDone: () => void;
};

/** Says something: to whom, in words, with @ to mention somebody who reads it anyway. Kept while the tab lives. */
export function Composer({ submission, mayWrite, onDone }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const id = useId();
  const { person } = useMe();
  const place = keptKey(person, 'comment', submission);
  const [said, setSaid] = useState(() => keptText(place) ?? '');
  const [chosen, choose] = useState<Audience>();
  const [asked, setAsked] = useState(false);
  // The same words sent again, after no answer came, are the same comment.
  const sending = useRef<{ readonly key: string; readonly of: string } | null>(null);
  const { data } = useQuery(MentionableDocument, { variables: { submission }, fetchPolicy: 'cache-first' });
  const [comment, { loading, error }] = useMutation(CommentDocument);
  const audience = chosen && mayWrite.includes(chosen) ? chosen : (mayWrite[0] ?? 'all');
  const readers = (data?.mentionable ?? []).filter(({ audiences }) => audiences.includes(audience));
  const mentions = mentionsIn(said, data?.mentionable ?? [], text);

  const write = (words: string) => {
    setSaid(words);
    keepText(place, words);
  };
  const send = async () => {
    setAsked(true);
    if (loading || !said.trim()) return;
    const input = { submission, audience, text: said, mentions: [...mentions] };
    const of = JSON.stringify(input);
    if (sending.current?.of !== of) sending.current = { key: newKey(), of };
    await comment({ variables: { input: { ...input, key: sending.current.key } } });
    sending.current = null;
    setSaid('');
    setAsked(false);
    dropText(place);
    onDone();
  };
  const nameOf = (path: string) => {
    const mention = mentions[Number(/^mentions\.(\d+)$/.exec(path)?.[1])];
    const found = data?.mentionable.find(
      ({ post, person: who }) =>
        post.unit.id === mention?.unit && post.post === mention.post && who === (mention.person ?? null),
    );
    return found ? `@${labelOf(found, text)}` : path === 'text' ? t('beside.talk.words') : undefined;
  };
  const missing = asked && !said.trim();

  return (
    <div
      className={styles['composer']}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing)
          return;
        event.preventDefault(); // nor signs the opinion beside it
        void send().catch(() => undefined); // shown below, from `error`
      }}
    >
      {mayWrite.length > 1 ? (
        <fieldset className={styles['audience']}>
          <legend className="sr-only">{t('beside.talk.to')}</legend>
          {mayWrite.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`${id}-audience`}
                checked={each === audience}
                onChange={() => choose(each)}
              />
              {t(`beside.talk.choice.${each}`)}
            </label>
          ))}
        </fieldset>
      ) : null}
      <Mentions
        id={`${id}-text`}
        aria-label={t('beside.talk.words')}
        aria-describedby={`${id}-about`}
        value={said}
        autoSize={{ minRows: 2, maxRows: 8 }}
        placeholder={t('beside.talk.hint')}
        options={readers.map((one) => {
          const label = labelOf(one, text);
          return { key: `${label} ${one.person ?? ''}`, value: label, label };
        })}
        {...(missing && { status: 'error' as const, 'aria-invalid': true })}
        onChange={write}
      />
      <div className={styles['foot']}>
        <p id={`${id}-about`} className={styles['about']}>
          {t(`beside.talk.about.${audience}`)}
        </p>
        <Button type="primary" loading={loading} onClick={() => void send().catch(() => undefined)}>
          {t('beside.talk.send')}
        </Button>
      </div>
      {error ? <Problem error={error} nameOf={nameOf} /> : null}
    </div>
  );
}
