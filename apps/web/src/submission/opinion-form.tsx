import { useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TemplateMenu } from '../beside/template-menu.js';
import { Problem } from '../common/problem.js';
import { useShortcut } from '../common/use-shortcut.js';
import { Attachments } from './attachments.js';
import { CriteriaInputs } from './criteria-inputs.js';
import { ExtraFields } from './extra-fields.js';
import { ItemChoice } from './item-choice.js';
import { itemField, itemFields, schemaWithout } from './items-asked.js';
import { mayVetoNow, outcomeOf, seenIn, stillNeeded } from './opinion-draft.js';
import styles from './opinion-form.module.css';
import { OutcomeChoice } from './outcome-choice.js';
import { ConfirmLine, SignButton } from './sign.js';
import { isStillRefused, pathsChanged, useChangedSince } from './still-refused.js';
import { StaleNotice } from './stale-notice.js';
import { useConfirmation, useFieldName } from './opinion-sentences.js';
import type { NextPost } from './use-next-post.js';
import type { DraftOfOpinion } from './use-opinion-draft.js';
import type { AllowedActionView, MaterialView } from './views.js';
import { VetoInput } from './veto-input.js';
import { LabelledArea, WrittenArea, type WrittenPart } from './written-area.js';

type Props = {
  readonly action: AllowedActionView;
  readonly materials: readonly MaterialView[];
  readonly written: DraftOfOpinion;
  readonly correcting: boolean;
  /** Where it is only prepared: to whom it goes (O7). */
  readonly next: NextPost | null;
  readonly running: boolean;
  readonly error: unknown;
  readonly sign: (outcome: string) => void;
  /** What follows from it besides, for the line that is read before signing. */
  readonly alsoSaid: string | null;
};

/** My opinion: outcome, scores, words; signed on purpose only. */
export function OpinionForm({ action, materials, written, correcting, running, error, ...more }: Props) {
  const { alsoSaid, next, sign } = more;
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const { draft, change, stale, acknowledge } = written;
  const { changed, note } = useChangedSince(error);
  const outcome = outcomeOf(action, draft);
  const needed = stillNeeded(action, draft, correcting);
  const shownNeeded = asked ? needed : [];
  const confirmation = useConfirmation(action, draft, next);
  const sentence = [confirmation, ...(alsoSaid ? [alsoSaid] : [])].join(' · ');
  const nameOf = useFieldName(action, materials);
  const grave = draft.vetoing && mayVetoNow(action, draft);
  const label = next
    ? t('submission.chain.passUp', { who: next.to })
    : t(correcting ? 'submission.opinion.signCorrection' : 'submission.opinion.sign');

  const press = () => {
    if (running || stale) return;
    setAsked(true);
    if (needed.length > 0) {
      setConfirming(false);
      spotOf(box.current, `${id}-more`, needed[0] ?? '')?.focus();
    } else if (confirming && outcome) {
      setConfirming(false);
      setAsked(false); // what is asked next, it asks anew
      sign(outcome.id);
    } else {
      setConfirming(true);
    }
  };
  useShortcut(['mod+enter'], press);
  const edit: typeof change = (part) => {
    setConfirming(false);
    note(pathsChanged(draft, part));
    change(part);
  };
  const area = (path: WrittenPart, required: boolean) => ({
    ...{ id: `${id}-${path}`, path, value: draft[path], required, missing: shownNeeded.includes(path) },
    change: (value: string) => edit({ [path]: value }),
  });
  // Kept as one thing from key to key: the form below would be made anew with another.
  const besides = useMemo(() => schemaWithout(action.fields, itemFields(action)), [action]);
  const textRequired = outcome?.requires.includes('text') ?? false;

  return (
    <div
      className={styles['form']}
      ref={box}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' && confirming) {
          event.stopPropagation();
          setConfirming(false);
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          press();
        }
      }}
    >
      {stale ? <StaleNotice seen={draft.seen} now={seenIn(action)} onSeen={acknowledge} /> : null}
      <OutcomeChoice
        name={id}
        outcomes={action.outcomes}
        chosen={draft.outcome}
        choose={(chosen) => edit({ outcome: chosen })}
        missing={shownNeeded.includes('outcome')}
      />
      {action.criteria.length > 0 ? (
        <CriteriaInputs
          criteria={action.criteria}
          scores={draft.scores}
          change={(scores) => edit({ scores })}
          needed={shownNeeded}
        />
      ) : null}
      {besides ? (
        <ExtraFields
          id={`${id}-more`}
          schema={besides}
          values={draft.fields}
          change={(fields) => edit({ fields: { ...draft.fields, ...fields } })}
          error={error}
          changed={changed}
          needed={shownNeeded.filter((path) => path.startsWith('fields.'))}
        />
      ) : null}
      {outcome ? (
        <ItemChoice
          outcome={outcome}
          fields={draft.fields}
          change={(field, items) => edit({ fields: { ...draft.fields, [field]: items } })}
          missing={shownNeeded.includes(`fields.${itemField(outcome)}`)}
        />
      ) : null}
      {outcome?.requires.includes('conditions') ? (
        <LabelledArea {...area('conditions', true)} label={t('submission.opinion.conditions')} />
      ) : null}
      {mayVetoNow(action, draft) ? (
        <VetoInput
          vetoing={draft.vetoing}
          ground={draft.veto}
          change={edit}
          missing={shownNeeded.includes('veto')}
        />
      ) : null}
      {correcting ? (
        <LabelledArea {...area('reason', true)} label={t('submission.opinion.correctionReason')} />
      ) : null}
      <div className={`${styles['foot']} ${confirming ? '' : styles['pinned']}`}>
        {isStillRefused(error, changed) ? <Problem error={error} nameOf={nameOf} /> : null}
        <div className={styles['last']}>
          <div className={styles['words']}>
            <div className={styles['above']}>
              <label htmlFor={`${id}-text`}>
                {t('submission.opinion.text')}
                {textRequired ? <i> {t('submission.opinion.required')}</i> : null}
              </label>
              <span className={styles['tools']}>
                <TemplateMenu
                  field={`${id}-text`}
                  value={draft.text}
                  change={(words) => edit({ text: words })}
                />
                <Attachments
                  files={draft.attachments}
                  change={(attachments) => edit({ attachments })}
                  required={outcome?.requires.includes('attachments') ?? false}
                  missing={shownNeeded.includes('attachments')}
                />
              </span>
            </div>
            <WrittenArea {...area('text', textRequired)} />
          </div>
          {confirming ? null : (
            <SignButton label={label} grave={grave} running={running} disabled={stale} sign={press} />
          )}
        </div>
      </div>
      {confirming ? (
        <ConfirmLine
          sentence={sentence}
          label={next ? label : t('submission.opinion.confirm')}
          grave={grave}
          running={running}
          sign={press}
          back={() => setConfirming(false)}
        />
      ) : null}
    </div>
  );
}

/** Where what is needed is given: named by its path, or a field of the stage's own form. */
function spotOf(box: HTMLElement | null, form: string, path: string): HTMLElement | null | undefined {
  if (path === 'outcome') return box?.querySelector<HTMLElement>('input[type=radio]:enabled');
  const named = box?.querySelector<HTMLElement>(`[data-path="${path}"]`);
  const spot =
    named ?? box?.querySelector<HTMLElement>(`[data-field="${form}_${path.replace(/^fields\./, '')}"]`);
  const isFrame = spot?.matches('input, textarea, button, [tabindex]') === false;
  return isFrame ? spot?.querySelector<HTMLElement>('input:enabled, textarea, select, [tabindex="0"]') : spot;
}
