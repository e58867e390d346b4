import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from '../common/use-toast.js';
import { AddReviewerDocument, type AddedWhere } from '../generated/graphql.js';
import { ActDialog } from './act-dialog.js';
import { Choice } from './choice.js';
import type { Party } from './parties.js';
import { PartyPicker } from './party-picker.js';
import { PieceChoice } from './piece-choice.js';
import { ReasonField } from './reason-field.js';
import { useAct } from './use-act.js';
import { usePieces } from './use-pieces.js';
import type { SubmissionView } from './views.js';

type Props = { readonly submission: SubmissionView; readonly close: () => void };

const WHERE = ['before', 'beside', 'after'] as const satisfies readonly AddedWhere[];

/** O9: asks somebody else as well, and says what; before one's own answer, at the same time, or after it. */
export function AddReviewerAct({ submission, close }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const id = useId();
  const { run, running, error } = useAct(AddReviewerDocument);
  const pieces = usePieces(submission, 'addReviewer');
  const { chosen, action } = pieces;
  const [where, place] = useState<AddedWhere | null>(null);
  const [parties, chooseParties] = useState<readonly Party[]>([]);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const to = parties[0];
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!chosen || !action || !where || !to || !reason.trim()) return;
    const { assignmentVersion } = action;
    const input = { assignment: chosen.assignment.no, assignmentVersion, where, reason: reason.trim() };
    if (!(await run({ submission: submission.id, ...input, to: { unit: to.unit, post: to.post } }))) return;
    toast.done(t('submission.done.addReviewer', { who: to.title }));
    close();
  };
  return (
    <ActDialog
      title={t('submission.act.addReviewer')}
      about={t(`submission.people.about.${where ?? 'none'}`)}
      confirm={t('submission.act.addReviewer')}
      running={running}
      error={error}
      nameOf={(path) => (path === 'to' ? to?.title : undefined)}
      send={() => void send()}
      close={close}
    >
      <PieceChoice pieces={pieces} asked={asked} />
      <PartyPicker
        legend={t('submission.people.whom')}
        chosen={parties}
        choose={chooseParties}
        needed={asked && !to ? t('submission.people.choose') : null}
      />
      <Choice
        legend={t('submission.people.where')}
        name={`${id}-where`}
        options={WHERE.map((one) => ({ id: one, title: t(`submission.people.${one}`) }))}
        chosen={where}
        choose={place}
        needed={asked && !where ? t('submission.people.chooseWhere') : null}
      />
      <ReasonField
        label={t('submission.people.question')}
        value={reason}
        change={setReason}
        missing={asked && !reason.trim()}
      />
    </ActDialog>
  );
}
