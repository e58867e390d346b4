import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { ResumeDocument } from '../generated/graphql.js';
import { ActDialog } from './act-dialog.js';
import { useAct } from './use-act.js';
import type { SubmissionView } from './views.js';

type Props = { readonly submission: SubmissionView; readonly close: () => void };

/** T6: what the pause was for is over. */
export function ResumeAct({ submission, close }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const { run, running, error } = useAct(ResumeDocument);
  const send = async (): Promise<void> => {
    if (!(await run({ submission: submission.id }))) return;
    toast.done(t('submission.done.resume'));
    close();
  };
  return (
    <ActDialog
      title={t('submission.act.resume')}
      about={t('submission.actAbout.resume', { reason: text(submission.pause?.title) })}
      confirm={t('submission.act.resume')}
      running={running}
      error={error}
      send={() => void send()}
      close={close}
    />
  );
}
