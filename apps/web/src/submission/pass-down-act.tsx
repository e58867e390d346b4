import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { PassDownDocument } from '../generated/graphql.js';
import { ActDialog } from './act-dialog.js';
import { Choice } from './choice.js';
import { PieceChoice } from './piece-choice.js';
import { ReasonField } from './reason-field.js';
import { useAct } from './use-act.js';
import { usePieces } from './use-pieces.js';
import type { SubmissionView } from './views.js';

type Props = { readonly submission: SubmissionView; readonly close: () => void };

/** O7: back to an earlier post of one's unit, to be changed; the nearest, unless another is chosen. */
export function PassDownAct({ submission, close }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const id = useId();
  const { run, running, error } = useAct(PassDownDocument);
  const pieces = usePieces(submission, 'passDown');
  const { chosen, action } = pieces;
  const [post, choosePost] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const posts = action?.posts ?? [];
  const to = posts.find((one) => one.post === post) ?? posts[0];
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!chosen || !action || !to || !reason.trim()) return;
    const { assignmentVersion } = action;
    const input = { assignment: chosen.assignment.no, assignmentVersion, post: to.post };
    if (!(await run({ submission: submission.id, ...input, reason: reason.trim() }))) return;
    toast.done(t('submission.done.passDown', { who: text(to.title) }));
    close();
  };
  return (
    <ActDialog
      title={t('submission.act.passDown')}
      about={t('submission.actAbout.passDown')}
      confirm={t('submission.act.passDown')}
      running={running}
      error={error}
      send={() => void send()}
      close={close}
    >
      <PieceChoice pieces={pieces} asked={asked} />
      <Choice
        legend={t('submission.people.downTo')}
        name={`${id}-post`}
        options={posts.map((one) => ({ id: one.post, title: text(one.title) }))}
        chosen={to?.post ?? null}
        choose={choosePost}
      />
      <ReasonField
        autoFocus
        label={t('submission.reason')}
        value={reason}
        change={setReason}
        missing={asked && !reason.trim()}
      />
    </ActDialog>
  );
}
