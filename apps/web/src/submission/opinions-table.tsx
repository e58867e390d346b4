import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { CycleSwitch } from './cycle-switch.js';
import { hasScores, mayAdopt, type OpinionGroup, opinionGroups } from './opinion-groups.js';
import { OpinionRow } from './opinion-row.js';
import styles from './opinions-table.module.css';
import type { SubmissionView } from './views.js';

type Props = { readonly submission: SubmissionView };

/** The table of the cycle in hand; those before are history, a press away (T8). */
export function OpinionsTable({ submission }: Props) {
  // When a new cycle begins, it is what one looks at.
  return <OneTable key={submission.cycle} submission={submission} />;
}

/** One table (O12): who said what, with which scores, in time or not. Stacks on a phone; the roles keep it a table. */
function OneTable({ submission }: Props) {
  const { t } = useTranslation();
  const [cycle, show] = useState(submission.cycle);
  const groups = opinionGroups(submission).filter((group) => group.cycle === cycle);
  const scored = hasScores(submission);
  const columns = (['unit', 'opinion', 'scores', 'time'] as const).filter(
    (one) => scored || one !== 'scores',
  );
  const table = useRef<HTMLTableElement>(null);
  // What is asked of me, and what was said last before it, lies below all that came earlier.
  const mine = submission.assignments.find((one) => one.mine && one.work === 'pending')?.no;
  useEffect(() => {
    if (mine !== undefined) table.current?.querySelector('[data-mine]')?.scrollIntoView({ block: 'center' });
  }, [mine]);
  return (
    <>
      {submission.cycle > 1 ? <CycleSwitch cycles={submission.cycle} chosen={cycle} choose={show} /> : null}
      <table ref={table} className={styles['table']} role="table">
        <caption className="sr-only">{t('submission.table.title')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} role="columnheader" scope="col" className={styles[column]}>
                {t(`submission.table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.id} group={group} submission={submission} scored={scored} />
        ))}
      </table>
    </>
  );
}

type GroupProps = {
  readonly group: OpinionGroup;
  readonly submission: SubmissionView;
  readonly scored: boolean;
};

function Group({ group: { rows, stageTitle }, submission, scored }: GroupProps) {
  const { t } = useTranslation();
  const text = useText();
  // Who was added, and removed, is asked no more (O9).
  const reviews = rows.filter(
    ({ kind, added, work }) => kind === 'review' && !(added && work === 'cancelled'),
  );
  const deemed = reviews.filter(({ work }) => work === 'deemed').length;
  return (
    <tbody role="rowgroup">
      <tr role="row" className={styles['group']}>
        <th role="rowheader" scope="rowgroup" colSpan={scored ? 4 : 3}>
          {text(stageTitle)}
          {reviews.length > 1 ? (
            <span>
              {t('submission.table.signed', {
                signed: reviews.filter(({ work }) => work === 'signed').length,
                count: reviews.length,
              })}
              {deemed > 0 ? ` · ${t('submission.table.deemed', { count: deemed })}` : null}
            </span>
          ) : null}
        </th>
      </tr>
      {rows.map((row) => (
        <OpinionRow
          key={row.no}
          submissionId={submission.id}
          assignment={row}
          adoptable={mayAdopt(submission.allowedActions, row.no)}
          scored={scored}
        />
      ))}
    </tbody>
  );
}
