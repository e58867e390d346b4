import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from '../common/use-toast.js';
import { PrepareDocument, RecallDocument } from '../generated/graphql.js';
import { ActDialog } from './act-dialog.js';
import styles from './act-dialog.module.css';
import { PreparedNotes } from './prepared-notes.js';
import { PieceChoice } from './piece-choice.js';
import { useAct } from './use-act.js';
import { usePieces } from './use-pieces.js';
import type { SubmissionView } from './views.js';

type Props = {
  readonly submission: SubmissionView;
  readonly act: 'prepare' | 'recall';
  readonly close: () => void;
};

/** O9: prepared, it goes back to its holder; who may also call it back as it is. */
export function PrepareAct({ submission, act, close }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const acts = { prepare: useAct(PrepareDocument), recall: useAct(RecallDocument) };
  const { running, error } = acts[act];
  const pieces = usePieces(submission, act);
  const { chosen, action } = pieces;
  const [words, write] = useState('');
  const [asked, setAsked] = useState(false);
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!chosen || !action) return;
    const about = { submission: submission.id, assignment: chosen.assignment.no };
    const { assignmentVersion } = action;
    const prepared = { ...about, assignmentVersion, ...(words.trim() && { text: words.trim() }) };
    if (!(await (act === 'prepare' ? acts.prepare.run(prepared) : acts.recall.run(about)))) return;
    toast.done(t(`submission.done.${act}`));
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
      <PieceChoice pieces={pieces} asked={asked} />
      {chosen ? <PreparedNotes assignment={chosen.assignment} /> : null}
      {act === 'prepare' ? (
        <label className={styles['field']}>
          <span>{t('submission.people.words')}</span>
          <Input.TextArea
            autoFocus
            value={words}
            autoSize={{ minRows: 4, maxRows: 10 }}
            onChange={({ target }) => write(target.value)}
          />
        </label>
      ) : null}
    </ActDialog>
  );
}
