import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { grouped } from '../filing/amount.js';
import styles from './figures-row.module.css';
import type { SubmissionView } from './views.js';

type Figures = SubmissionView['figures'];

/** The amounts of the whole, in the order in which they come about: a row that fills up; every digit of each. */
export function FiguresRow({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const text = useText();
  if (figures.length === 0) return null;
  const most = Math.max(...figures.map((figure) => (figure.isMoney ? Number(figure.value ?? 0) : 0)));
  return (
    <dl className={styles['row']} aria-label={t('submission.figures')}>
      {figures.map(({ id, title, value, unit, isMoney, isRunning }) => (
        <div key={id} className={value === null ? styles['open'] : undefined}>
          <dt>{text(title)}</dt>
          <dd>
            {value === null ? (
              <span>{t('submission.figureOpen')}</span>
            ) : (
              <>
                <b>{grouped(value)}</b> <small>{text(unit)}</small>{' '}
                {isRunning ? <small>{t('submission.figureRunning')}</small> : null}
              </>
            )}
            {isMoney ? <Bar share={most > 0 ? Number(value ?? 0) / most : 0} /> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How much of the largest amount: for the eye only, the digits stand above. */
function Bar({ share }: { readonly share: number }) {
  return (
    <i className={styles['bar']} aria-hidden="true">
      <i style={{ width: `${Math.min(1, share) * 100}%` }} />
    </i>
  );
}
