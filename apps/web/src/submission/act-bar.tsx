import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../common/me.js';
import { useText } from '../common/text.js';
import { answersIn, needsForm, type Revising } from './acts.js';
import styles from './act-bar.module.css';
import { loadDraft, keepDraft } from './draft-store.js';
import { MyOpinion } from './my-opinion.js';
import { newDraft } from './opinion-draft.js';
import { OtherActs } from './other-acts.js';
import { STANCE_SIGN } from './outcome-mark.js';
import { useMarkAsRead } from './use-mark-as-read.js';
import type { AllowedActionView, OutcomeView, SubmissionView } from './views.js';

type Props = { readonly submission: SubmissionView; readonly onRevise: (revising: Revising) => void };

/** At the thumb: the outcomes, and the rest behind one more. A press opens the opinion with that outcome chosen. */
export function ActBar({ submission, onRevise }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const { person } = useMe();
  const [open, setOpen] = useState<'opinion' | 'more' | null>(null);
  const [correcting, correct] = useState<AllowedActionView | null>(null);
  const mark = useMarkAsRead(submission.id);
  const action = answersIn(submission.allowedActions)[0];
  const others = submission.allowedActions.some(
    ({ act }) => !['giveOpinion', 'passUp', 'adoptOpinion', 'submit'].includes(act),
  );
  if (!action && !others) return null;

  const press = (pressed: AllowedActionView, outcome: OutcomeView) => {
    if (needsForm(outcome)) return onRevise({ action: pressed, outcome });
    // A mark as read says all there is to say with one press; the news of it takes it back (O14).
    if (outcome.marked && pressed.act === 'giveOpinion') return void mark(pressed, outcome);
    const place = { person, submission: submission.id, no: pressed.assignment ?? 0, act: pressed.act };
    const piece = submission.assignments.find(({ no }) => no === pressed.assignment);
    const draft =
      loadDraft(place) ?? newDraft(pressed, submission.materials, piece?.chain?.draft ?? undefined);
    keepDraft(place, { ...draft, outcome: outcome.id });
    setOpen('opinion');
  };
  const close = () => {
    setOpen(null);
    correct(null);
  };
  return (
    <>
      <div className={styles['bar']} data-act-bar role="toolbar" aria-label={t('submission.act.title')}>
        {action?.outcomes.map((outcome) => (
          <button
            key={outcome.id}
            type="button"
            className={styles[outcome.stance]}
            disabled={!outcome.available}
            onClick={() => press(action, outcome)}
          >
            <span aria-hidden="true">{STANCE_SIGN[outcome.stance]}</span> {text(outcome.title)}
          </button>
        ))}
        {action ? null : <OtherActs submission={submission} onCorrect={correct} />}
        {action && others ? (
          <button type="button" onClick={() => setOpen('more')}>
            {t('submission.act.more')}
          </button>
        ) : null}
      </div>
      <Drawer
        placement="bottom"
        size="auto"
        open={open !== null || correcting !== null}
        onClose={close}
        destroyOnHidden
        title={t(
          correcting
            ? 'submission.act.correctOpinion'
            : open === 'more'
              ? 'submission.act.title'
              : 'submission.opinion.mine',
        )}
        rootClassName={styles['drawer'] ?? ''}
      >
        {open === 'opinion' || correcting ? (
          <MyOpinion submission={submission} correcting={correcting} onRevise={onRevise} onDone={close} />
        ) : (
          <OtherActs submission={submission} onCorrect={correct} unfolded onAsked={close} />
        )}
      </Drawer>
    </>
  );
}
