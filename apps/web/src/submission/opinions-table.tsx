import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { mayAdopt, type OpinionGroup, opinionGroups } from './opinion-groups.js';
import { OpinionRow } from './opinion-row.js';
import styles from './opinions-table.module.css';
import type { SubmissionView } from './views.js';

/** One table (O12): who said what, with which scores, in time or not. Stacks on a phone; the roles keep it a table. */
export function OpinionsTable({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation();
  const groups = opinionGroups(submission);
  const columns = ['unit', 'opinion', 'scores', 'time'] as const;
  return (
    <table className={styles['table']} role="table">
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
        // When a new cycle begins, what was open until then folds.
        <Group
          key={`${group.id}:${submission.cycle}`}
          group={group}
          submission={submission}
          showCycle={submission.cycle > 1}
        />
      ))}
    </table>
  );
}

type GroupProps = {
  readonly group: OpinionGroup;
  readonly submission: SubmissionView;
  readonly showCycle: boolean;
};

function Group({ group, submission, showCycle }: GroupProps) {
  const { t } = useTranslation();
  const text = useText();
  const { rows, stageTitle, cycle } = group;
  // An earlier cycle is history: one line, opened by who wants to know.
  const isPast = cycle < submission.cycle;
  const [open, setOpen] = useState(!isPast);
  const reviews = rows.filter(({ kind }) => kind === 'review');
  return (
    <tbody role="rowgroup">
      <tr role="row" className={styles['group']}>
        <th role="rowheader" scope="rowgroup" colSpan={4}>
          {text(stageTitle)}
          {showCycle ? <b> {t('submission.cycle', { cycle })}</b> : null}
          {reviews.length > 1 ? (
            <span>
              {t('submission.table.signed', {
                signed: reviews.filter(({ work }) => work === 'signed').length,
                count: reviews.length,
              })}
            </span>
          ) : null}
          {isPast ? (
            <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t(open ? 'submission.fold' : 'submission.unfold')}
            </button>
          ) : null}
        </th>
      </tr>
      {open
        ? rows.map((row) => (
            <OpinionRow
              key={row.no}
              submissionId={submission.id}
              assignment={row}
              adoptable={mayAdopt(submission.allowedActions, row.no)}
            />
          ))
        : null}
    </tbody>
  );
}
