import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useToast } from '../common/use-toast.js';
import { ReturnWorkDocument } from '../generated/graphql.js';
import { ActDialog } from './act-dialog.js';
import { PieceChoice } from './piece-choice.js';
import { ReasonField } from './reason-field.js';
import { useAct } from './use-act.js';
import { usePieces } from './use-pieces.js';
import type { SubmissionView } from './views.js';

type Props = { readonly submission: SubmissionView; readonly close: () => void };

/** O9: not one's own; back to the assigner, or to who asked. */
export function ReturnAct({ submission, close }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const toast = useToast();
  const { run, running, error } = useAct(ReturnWorkDocument);
  const pieces = usePieces(submission, 'returnWork');
  const { chosen, action } = pieces;
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isAdded = chosen?.assignment.added != null;
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!chosen || !action || !reason.trim()) return;
    const { assignmentVersion } = action;
    const input = { assignment: chosen.assignment.no, assignmentVersion, reason: reason.trim() };
    if (!(await run({ submission: submission.id, ...input }))) return;
    toast.done(t('submission.done.returnWork'));
    close();
  };
  return (
    <ActDialog
      title={t('submission.act.returnWork')}
      about={t(isAdded ? 'submission.actAbout.returnAdded' : 'submission.actAbout.returnWork', {
        day: action?.until ? dates.day(action.until) : '',
      })}
      confirm={t('submission.act.returnWork')}
      running={running}
      error={error}
      send={() => void send()}
      close={close}
    >
      <PieceChoice pieces={pieces} asked={asked} />
      <ReasonField
        label={t('submission.people.notOurs')}
        value={reason}
        change={setReason}
        missing={asked && !reason.trim()}
      />
    </ActDialog>
  );
}
