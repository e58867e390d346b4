import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import { readProblem } from '../common/read-problem.js';
import styles from './read-notice-view.module.css';
import { useRemarkWords } from './use-remark-words.js';

type Props = { readonly error: unknown; readonly onRetry: () => void };

/** A change that does not add up is told as the notice's own problems are; any other failure as everywhere. */
export function ChangeProblem({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const words = useRemarkWords();
  const found = readProblem(error).details.filter(({ path }) => path === 'calendar');
  if (found.length === 0) return <Problem error={error} onRetry={onRetry} />;
  return (
    <div className={styles['problem']} role="alert">
      <p>{t('calendarAdmin.refused')}</p>
      <ul>
        {/* `path` is that of the input; where in the notice it is wrong, the API says as `at`. */}
        {found.map(({ path: _, problem, at, ...details }, index) => (
          <li key={index}>
            {words({
              code: problem,
              sentence: t('common.detail.other'),
              details: at === undefined ? details : { ...details, path: at },
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
