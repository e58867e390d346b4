import { useDates } from '../common/dates.js';
import { MarkBadge } from '../common/marks.js';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import { FoldedText } from './folded-text.js';
import { OutcomeMark } from './outcome-mark.js';
import styles from './opinions-table.module.css';
import type { OpinionView } from './views.js';

/** What a unit said after consent was deemed for it (T11): kept as such, beside what counts. */
export function Supplements({ opinions }: { readonly opinions: readonly OpinionView[] }) {
  const text = useText();
  const dates = useDates();
  const nameOf = useSignerName();
  return opinions
    .filter(({ supplementary }) => supplementary)
    .map((opinion) => (
      <div key={opinion.seq} className={styles['supplement']}>
        <p>
          <MarkBadge mark="supplementary" /> <OutcomeMark opinion={opinion} />{' '}
          <span className={styles['aside']}>
            {opinion.by ? `${nameOf(opinion.by)} ${text(opinion.by.postTitle)} · ` : null}
            <time dateTime={opinion.at}>{dates.moment(opinion.at)}</time>
          </span>
        </p>
        {[opinion.text, opinion.conditions].map((words) =>
          words ? (
            <p key={words} className={styles['text']}>
              <FoldedText>{words}</FoldedText>
            </p>
          ) : null,
        )}
      </div>
    ));
}
