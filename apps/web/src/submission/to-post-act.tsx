import { useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { DirectoryDocument, EntrustDocument, RecuseDocument } from '../generated/graphql.js';
import { ActDialog } from './act-dialog.js';
import { Choice } from './choice.js';
import { PieceChoice } from './piece-choice.js';
import { ReasonField } from './reason-field.js';
import { useAct } from './use-act.js';
import { usePieces } from './use-pieces.js';
import type { SubmissionView } from './views.js';

type Props = {
  readonly submission: SubmissionView;
  readonly act: 'entrust' | 'recuse';
  readonly close: () => void;
};

/** No post by name: the stand-in, or the others who may sign. */
const OTHERS = '*';

/** To another post of one's own unit: to prepare it (O9), or because of an interest of one's own (O15). */
export function ToPostAct({ submission, act, close }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const id = useId();
  const { data, error: unread } = useQuery(DirectoryDocument);
  const acts = { entrust: useAct(EntrustDocument), recuse: useAct(RecuseDocument) };
  const { running, error } = acts[act];
  const pieces = usePieces(submission, act);
  const { chosen, action } = pieces;
  const [post, choosePost] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const unit = data?.directory.find((one) => one.unit.id === chosen?.assignment.unit.id);
  const posts = (unit?.posts ?? [])
    .filter((one) => one.post !== chosen?.assignment.post && !action?.taken.includes(one.post))
    .map((one) => ({
      ...{ id: one.post, title: text(one.title) },
      about: one.people.join(t('submission.standing.and')),
    }));
  const others = { id: OTHERS, title: t('submission.people.others') };
  const all = action?.mayLeave ? [others, ...posts] : posts;
  const to = all.find((one) => one.id === post);
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!chosen || !action || !to || !reason.trim()) return;
    const { assignmentVersion } = action;
    const about = { submission: submission.id, assignment: chosen.assignment.no, assignmentVersion };
    const given = { ...about, reason: reason.trim() };
    const left = to.id === OTHERS ? {} : { post: to.id };
    const done = await (act === 'entrust'
      ? acts.entrust.run({ ...given, post: to.id })
      : acts.recuse.run({ ...given, ...left }));
    if (!done) return;
    toast.done(t(`submission.done.${act}`, { who: to.title }));
    close();
  };
  return (
    <ActDialog
      title={t(`submission.act.${act}`)}
      about={t(`submission.actAbout.${act}`)}
      confirm={t(`submission.act.${act}`)}
      running={running}
      error={error ?? unread}
      send={() => void send()}
      close={close}
    >
      <PieceChoice pieces={pieces} asked={asked} />
      <Choice
        legend={t(`submission.people.toWhom.${act}`)}
        name={`${id}-post`}
        options={all}
        chosen={to?.id ?? null}
        choose={choosePost}
        needed={asked && !to ? t('submission.people.choose') : null}
      />
      <ReasonField
        label={t(`submission.people.why.${act}`)}
        value={reason}
        change={setReason}
        missing={asked && !reason.trim()}
      />
    </ActDialog>
  );
}
