import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import styles from './score-sheet.module.css';
import type { SheetView, SubmissionView } from './views.js';

/** Nothing scored, and nothing to score: a table of dashes. */
export const isSheetOfUse = ({ sheet, allowedActions }: SubmissionView): boolean =>
  sheet !== null &&
  (sheet.criteria.some(({ visible, score }) => !visible || score !== null) ||
    allowedActions.some(({ criteria }) => criteria.length > 0));

/** Criteria by owner, with maximum, reference and score; total and grade when all are in. */
export function ScoreSheet({ sheet }: { readonly sheet: SheetView }) {
  const { t } = useTranslation();
  const text = useText();
  const known = sheet.criteria.filter(({ visible, score }) => visible && score !== null).length;
  const hidden = sheet.criteria.find(({ visible }) => !visible)?.hiddenUntil;
  return (
    <table className={styles['sheet']}>
      <caption className="sr-only">{t('submission.sheet.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('submission.sheet.criterion')}</th>
          <th scope="col" className={styles['owner']}>
            {t('submission.sheet.owner')}
          </th>
          <th scope="col" className={styles['number']}>
            {t('submission.sheet.reference')}
          </th>
          <th scope="col" className={styles['number']}>
            {t('submission.sheet.score')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sheet.criteria.map(
          ({ id, title, owner, max, counts, reference, score, hiddenUntil, guide }, index) => (
            <tr key={id}>
              <th scope="row" title={guide ? text(guide) : undefined}>
                {text(title)}
                <span className={styles['by']} aria-hidden="true">
                  {text(owner.name)}
                </span>
                {counts === 'add' ? null : (
                  <small> {t(`submission.sheet.counts.${counts as 'bonus'}`)}</small>
                )}
              </th>
              <td className={styles['owner']}>
                {/* A unit's criteria lie together: its name once, for the eye; always, for the ear. */}
                <span className={sheet.criteria[index - 1]?.owner.id === owner.id ? 'sr-only' : undefined}>
                  {text(owner.name)}
                </span>
              </td>
              <td className={styles['reference']}>{reference ?? ''}</td>
              <td className={styles['score']}>
                {hiddenUntil ? (
                  <span className={styles['unseen']}>
                    {t(`submission.sheet.hidden.${hiddenUntil as 'signed'}`)}
                  </span>
                ) : (
                  <>
                    <b>{score ?? '—'}</b>
                    <span>/{max}</span>
                    <i aria-hidden="true" style={{ inlineSize: `${((score ?? 0) / max) * 56}px` }} />
                  </>
                )}
              </td>
            </tr>
          ),
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('submission.sheet.total')}
            {sheet.grade ? <b className={styles['grade']}>{text(sheet.grade)}</b> : null}
          </th>
          <td colSpan={2} className={styles['total']}>
            {sheet.total === null ? (
              <span>
                {hidden
                  ? t(`submission.sheet.hidden.${hidden as 'signed'}`)
                  : t('submission.sheet.incomplete', { known, count: sheet.criteria.length })}
              </span>
            ) : (
              <b>{sheet.total}</b>
            )}
            <span>/{sheet.max}</span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
