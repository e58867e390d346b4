import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import styles from './chain-note.module.css';
import { FoldedText } from './folded-text.js';
import type { ChainView } from './views.js';

type Pass = ChainView['passes'][number];
const PARTS = ['outcome', 'text', 'conditions', 'scores', 'fields', 'veto', 'attachments'] as const;
type Part = (typeof PARTS)[number];
const isPart = (name: string): name is Part => PARTS.some((part) => part === name);

type Props = { readonly chain: ChainView; readonly done?: boolean };

/** O7: for the unit alone: the posts that it passes, whose turn it is, and, a press away, what each did with it. */
export function ChainNote({ chain, done = false }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const partsOf = useParts();
  const { posts, at, passes, changedBySigner } = chain;
  const last = done ? undefined : passes.at(-1);
  return (
    <div className={styles['chain']}>
      <ol className={styles['posts']} aria-label={t('submission.chain.title')}>
        {posts.map(({ post, title }, place) => (
          <li
            key={post}
            aria-current={!done && place === at ? 'step' : undefined}
            className={done || place < at ? styles['passed'] : undefined}
          >
            {text(title)}
          </li>
        ))}
      </ol>
      {last ? (
        <ul className={styles['passes']}>
          <OnePass pass={last} />
        </ul>
      ) : null}
      {passes.length > (last ? 1 : 0) ? (
        <details>
          <summary>{t('submission.chain.all', { count: passes.length })}</summary>
          <ul className={styles['passes']}>
            {passes.map((pass) => (
              <OnePass key={`${pass.at}:${pass.how}`} pass={pass} />
            ))}
          </ul>
        </details>
      ) : null}
      {done && changedBySigner.length > 0 ? (
        <p>{t('submission.chain.changedBySigner', { what: partsOf(changedBySigner) })}</p>
      ) : null}
    </div>
  );
}

function OnePass({ pass }: { readonly pass: Pass }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const nameOf = useSignerName();
  const partsOf = useParts();
  const { how, by, at, to, reason, draft, changed } = pass;
  const words = t(`submission.chain.${how}`, {
    who: `${text(by.postTitle)} ${nameOf(by)}`,
    to: text(to),
    outcome: text(draft?.outcomeTitle),
    reason: reason ?? '',
  });
  return (
    <li>
      <time dateTime={at}>{dates.moment(at)}</time>{' '}
      <FoldedText>
        {words}
        {draft?.text ? ` · ${draft.text}` : ''}
      </FoldedText>
      {changed.length > 0 ? <em>{t('submission.chain.changed', { what: partsOf(changed) })}</em> : null}
    </li>
  );
}

/** The parts of an opinion, as people call them. */
function useParts(): (names: readonly string[]) => string {
  const { t } = useTranslation();
  return (names) =>
    names
      .filter(isPart)
      .map((part) => t(`submission.chain.part.${part}`))
      .join(t('submission.standing.and'));
}
