import { useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { DirectoryDocument, TransferDocument } from '../generated/graphql.js';
import { ActDialog } from './act-dialog.js';
import { Choice } from './choice.js';
import { PieceChoice } from './piece-choice.js';
import { ReasonField } from './reason-field.js';
import { useAct } from './use-act.js';
import { usePieces } from './use-pieces.js';
import type { SubmissionView } from './views.js';

type Props = { readonly submission: SubmissionView; readonly close: () => void };

/** O9: another post of one's own unit has the work; time runs on. */
export function TransferAct({ submission, close }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const id = useId();
  const { data, error: unread } = useQuery(DirectoryDocument);
  const { run, running, error } = useAct(TransferDocument);
  const pieces = usePieces(submission, 'transfer');
  const { chosen, action } = pieces;
  const [post, choosePost] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const unit = data?.directory.find((one) => one.unit.id === chosen?.assignment.unit.id);
  const posts = (unit?.posts ?? []).filter(
    (one) => one.post !== chosen?.assignment.post && !action?.taken.includes(one.post),
  );
  const to = posts.find((one) => one.post === post);
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!chosen || !action || !to || !reason.trim()) return;
    const { assignmentVersion } = action;
    const input = { assignment: chosen.assignment.no, assignmentVersion, post: to.post };
    if (!(await run({ submission: submission.id, ...input, reason: reason.trim() }))) return;
    toast.done(t('submission.done.transfer', { who: text(to.title) }));
    close();
  };
  return (
    <ActDialog
      title={t('submission.act.transfer')}
      about={t('submission.actAbout.transfer')}
      confirm={t('submission.act.transfer')}
      running={running}
      error={error ?? unread}
      send={() => void send()}
      close={close}
    >
      <PieceChoice pieces={pieces} asked={asked} />
      <Choice
        legend={t('submission.people.toPost')}
        name={`${id}-post`}
        options={posts.map((one) => ({
          ...{ id: one.post, title: text(one.title) },
          about: one.people.join(t('submission.standing.and')),
        }))}
        chosen={to?.post ?? null}
        choose={choosePost}
        needed={asked && !to ? t('submission.people.choose') : null}
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
