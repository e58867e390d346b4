import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { FetchUpDocument, RemoveReviewerDocument, UrgeDocument } from '../generated/graphql.js';
import { ActDialog } from './act-dialog.js';
import { Choice } from './choice.js';
import { ReasonField } from './reason-field.js';
import { useAct } from './use-act.js';
import { usePieces } from './use-pieces.js';
import type { SubmissionView } from './views.js';

type Props = {
  readonly submission: SubmissionView;
  readonly act: 'urge' | 'removeReviewer' | 'fetchUp';
  readonly close: () => void;
};

/** Urging who holds a piece of work, asking an added reviewer no more, fetching it inside the unit: whose, and why. */
export function PieceAct({ submission, act, close }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const toast = useToast();
  const id = useId();
  const acts = {
    urge: useAct(UrgeDocument),
    removeReviewer: useAct(RemoveReviewerDocument),
    fetchUp: useAct(FetchUpDocument),
  };
  const { run, running, error } = acts[act];
  const { options, chosen, choose } = usePieces(submission, act);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const who = text(chosen?.assignment.unit.name);
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!chosen || !reason.trim()) return;
    const input = { submission: submission.id, assignment: chosen.assignment.no, reason: reason.trim() };
    if (!(await run(input))) return;
    toast.done(t(`submission.done.${act}`, { who }));
    close();
  };
  return (
    <ActDialog
      title={t(`submission.act.${act}`)}
      about={t(`submission.actAbout.${act}`)}
      confirm={t(`submission.act.${act}`)}
      running={running}
      error={error}
      send={() => void send()}
      close={close}
    >
      <Choice
        legend={t(`submission.people.whose.${act}`)}
        name={`${id}-piece`}
        options={options.map(({ id: no, title, assignment }) => ({
          ...{ id: no, title },
          about: assignment.urgedAt
            ? t('submission.people.urged', { at: dates.moment(assignment.urgedAt) })
            : assignment.added?.text,
        }))}
        chosen={chosen?.id ?? null}
        choose={choose}
        needed={asked && !chosen ? t('submission.people.choose') : null}
      />
      <ReasonField
        label={t('submission.reason')}
        value={reason}
        change={setReason}
        missing={asked && !reason.trim()}
      />
    </ActDialog>
  );
}
