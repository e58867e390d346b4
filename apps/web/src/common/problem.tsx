import { useTranslation } from 'react-i18next';
import { type Detail, readProblem } from './read-problem.js';
import { type Text, useText } from './text.js';
import styles from './problem.module.css';

type Props = {
  readonly error: unknown;
  /** The reader's name for a path of the input (`form.land.mu` -> 用地面积); the path itself where it gives nothing. */
  readonly nameOf?: (path: string) => string | undefined;
  readonly onRetry?: () => void;
};

/** Turns an error into a sentence that says what to do. Also for toasts. */
export function useProblemSentence(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return (error) => {
    const { reason } = readProblem(error);
    return i18n.exists(`common.problem.${reason}`)
      ? t(`common.problem.${reason}` as 'common.problem.PAGE_FAILED')
      : t('common.problem.other', { reason });
  };
}

/** One line for one wrong thing, where it is and what is wrong with it. */
export function useDetailSentence(): (detail: Detail) => string {
  const { t, i18n } = useTranslation();
  const text = useText();
  return ({ problem, ...figures }) => {
    const { zh, en } = figures as Partial<Text>;
    // The definition's own sentence.
    if (problem === 'checkFailed' && zh && en) return text({ zh, en });
    const key = `common.detail.${problem}`;
    return i18n.exists(key)
      ? t(key as 'common.detail.minimum', { ...figures, limit: figures['limit'] })
      : t('common.detail.other');
  };
}

type Named = Detail & Partial<Text>;

/** Of a form or a list, each line has a name; elsewhere (`assignment`, `version`) the sentence has said it already. */
const isWorthALine = ({ path }: Detail): boolean => /^(form|materials|revision)\b/.test(path);

/** Any failure, said so that a person knows what to do next. */
export function Problem({ error, nameOf, onRetry }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const sentence = useProblemSentence();
  const detailSentence = useDetailSentence();
  const lines = readProblem(error).details.flatMap((detail: Named) => {
    const { path, zh, en } = detail;
    const name =
      nameOf?.(path) ??
      (detail.problem === 'checkFailed'
        ? path.slice(path.lastIndexOf('.') + 1)
        : zh && en
          ? text({ zh, en })
          : isWorthALine(detail)
            ? path
            : null);
    return name ? { name, sentence: detailSentence(detail) } : [];
  });
  return (
    <div className={styles['problem']} role="alert">
      <p>{sentence(error)}</p>
      {lines.length > 0 ? (
        <ul>
          {lines.map((line, index) => (
            <li key={index}>
              <b>{line.name}</b> {line.sentence}
            </li>
          ))}
        </ul>
      ) : null}
      {onRetry ? (
        <button type="button" className={styles['retry']} onClick={onRetry}>
          {t('common.retry')}
        </button>
      ) : null}
    </div>
  );
}
