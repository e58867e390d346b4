import { useTranslation } from 'react-i18next';
import { useToast } from '../common/use-toast.js';
import { TakeBackDocument } from '../generated/graphql.js';
import { useAct } from './use-act.js';
import type { AllowedActionView } from './views.js';

/** Takes one's own signature back, as long as nobody has acted since (O10): the API says how long that is. */
export function useTakeBack(submission: string) {
  const { t } = useTranslation();
  const toast = useToast();
  const { run, running } = useAct(TakeBackDocument, toast.failed);
  return {
    running,
    run: async ({ assignment, assignmentVersion }: AllowedActionView): Promise<void> => {
      if (assignment === null) return;
      if (await run({ submission, assignment, assignmentVersion }))
        toast.done(t('submission.done.takenBack'));
    },
  };
}
