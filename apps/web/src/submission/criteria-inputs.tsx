import { Button, InputNumber, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import styles from './opinion-form.module.css';
import { isOutOfRange, type OpinionDraft } from './opinion-draft.js';
import type { CriterionView } from './views.js';

type Props = {
  readonly criteria: readonly CriterionView[];
  readonly scores: OpinionDraft['scores'];
  readonly change: (scores: OpinionDraft['scores']) => void;
  readonly needed: readonly string[];
};

/** One row a criterion: its guide, the reference that the system computed, the score. */
export function CriteriaInputs({ criteria, scores, change, needed }: Props) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <div className={styles['criteria']} role="group" aria-label={t('submission.opinion.scores')}>
      {criteria.map((criterion) => {
        const { id, title, max, guide, reference, counts } = criterion;
        const missing = needed.includes(`scores.${id}`);
        const outside = isOutOfRange(scores[id], max);
        const field = `score-${id}`;
        const set = (score: number | null) => change({ ...scores, [id]: score });
        return (
          <div key={id} className={styles['criterion']}>
            <label htmlFor={field}>
              {text(title)}
              {guide ? (
                <small id={`${field}-guide`} title={text(guide)}>
                  {text(guide)}
                </small>
              ) : null}
            </label>
            {reference !== null && counts !== 'gate' ? (
              <Button
                size="small"
                type="text"
                onClick={() => set(reference)}
                title={t('submission.opinion.useReference')}
              >
                {t('submission.opinion.reference', { reference })}
              </Button>
            ) : (
              <span />
            )}
            {counts === 'gate' ? (
              // A gate is passed or it is not: full marks or none.
              <Segmented<number | string>
                id={field}
                value={scores[id] ?? ''}
                options={[
                  { value: max, label: t('submission.opinion.pass') },
                  { value: 0, label: t('submission.opinion.fail') },
                ]}
                onChange={(score) => set(Number(score))}
              />
            ) : (
              <span className={styles['score']}>
                <InputNumber<number>
                  id={field}
                  data-path={`scores.${id}`}
                  step={1}
                  value={scores[id] ?? null}
                  onChange={set}
                  changeOnWheel={false}
                  {...((missing || outside) && { status: 'error' as const })}
                  aria-invalid={outside || undefined}
                  aria-describedby={outside ? `${field}-outside` : guide ? `${field}-guide` : undefined}
                />
                <span>/{max}</span>
              </span>
            )}
            {outside ? (
              <p id={`${field}-outside`} className={styles['outside']} role="alert">
                {t('submission.opinion.outOfRange', { max })}
              </p>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
