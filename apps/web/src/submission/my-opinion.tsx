import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { answersIn, needsForm, type Revising, withoutForm } from './acts.js';
import { AddedNote } from './added-note.js';
import styles from './act-panel.module.css';
import { ChainNote } from './chain-note.js';
import { ExtensionAsked } from './extension-asked.js';
import { OpinionAct } from './opinion-act.js';
import { PreparedNotes } from './prepared-notes.js';
import type { AllowedActionView, SubmissionView } from './views.js';

type Props = {
  readonly submission: SubmissionView;
  /** A correction that was asked for takes the place of the rest. */
  readonly correcting: AllowedActionView | null;
  readonly onRevise: (revising: Revising) => void;
  readonly onDone: () => void;
};

/** The work in hand: usually one assignment; who holds several chooses. Answers through the form open it. */
export function MyOpinion({ submission, correcting, onRevise, onDone }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const [no, setNo] = useState<number | null>(null);
  const given = answersIn(submission.allowedActions);
  const action = correcting ?? given.find(({ assignment }) => assignment === no) ?? given[0];
  if (!action) return null;
  const piece = submission.assignments.find(({ no: other }) => other === action.assignment);
  const through = action.outcomes.filter(needsForm);
  const rest = withoutForm(action);
  return (
    <>
      {given.length > 1 && !correcting ? (
        <Segmented
          size="small"
          value={action.assignment ?? 0}
          options={given.map(({ assignment, title }) => ({ value: assignment ?? 0, label: text(title) }))}
          onChange={setNo}
        />
      ) : null}
      {piece?.chain && !correcting ? <ChainNote chain={piece.chain} /> : null}
      {piece?.added ? <AddedNote added={piece.added} /> : null}
      {piece ? <PreparedNotes assignment={piece} /> : null}
      {piece?.request ? <ExtensionAsked request={piece.request} clocks={submission.clocks} /> : null}
      {action.supplementary ? (
        <p className={styles['note']}>{t('submission.opinion.supplementary')}</p>
      ) : null}
      {through.map((outcome) => (
        <p key={outcome.id} className={styles['through']}>
          <span>
            {t(
              rest.outcomes.length > 0
                ? 'submission.opinion.orThroughForm'
                : 'submission.opinion.throughForm',
            )}
          </span>
          <Button
            type={rest.outcomes.length > 0 ? 'default' : 'primary'}
            disabled={!outcome.available}
            title={outcome.available ? undefined : text(outcome.unless)}
            onClick={() => onRevise({ action, outcome })}
          >
            {t('submission.opinion.openForm', { outcome: text(outcome.title) })}
          </Button>
        </p>
      ))}
      {rest.outcomes.length > 0 ? (
        <OpinionAct
          key={`${action.act}:${action.assignment}`}
          submission={submission}
          action={rest}
          onDone={onDone}
        />
      ) : null}
    </>
  );
}
