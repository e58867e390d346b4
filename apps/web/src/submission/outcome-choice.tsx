import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import styles from './opinion-form.module.css';
import { STANCE_SIGN } from './outcome-mark.js';
import type { OutcomeView } from './views.js';

type Props = {
  readonly name: string;
  readonly outcomes: readonly OutcomeView[];
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
  readonly missing: boolean;
};

/** The outcomes side by side; one that is closed says why. */
export function OutcomeChoice({ name, outcomes, chosen, choose, missing }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const closed = outcomes.filter(({ available }) => !available);
  return (
    <fieldset className={styles['outcomes']} aria-invalid={missing || undefined}>
      <legend className="sr-only">{t('submission.opinion.outcome')}</legend>
      <div className={styles['choices']}>
        {outcomes.map(({ id, title, stance, available }) => (
          <label key={id} className={styles[stance] ?? styles['neutral']} data-off={!available || undefined}>
            <input
              type="radio"
              name={name}
              checked={chosen === id}
              disabled={!available}
              onChange={() => choose(id)}
              aria-describedby={available ? undefined : `${name}-${id}`}
            />
            <span aria-hidden="true">{STANCE_SIGN[stance]}</span> {text(title)}
          </label>
        ))}
      </div>
      {closed.map(({ id, title, unless }) => (
        <p key={id} id={`${name}-${id}`} className={styles['unless']}>
          {t('submission.opinion.unavailable', { outcome: text(title), reason: text(unless) })}
        </p>
      ))}
      {missing ? <p className={styles['needed']}>{t('submission.opinion.chooseOutcome')}</p> : null}
    </fieldset>
  );
}
