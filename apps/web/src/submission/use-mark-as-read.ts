import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { GiveOpinionDocument } from '../generated/graphql.js';
import { actionsOf } from './acts.js';
import { useAct } from './use-act.js';
import { useTakeBack } from './use-take-back.js';
import type { AllowedActionView, OutcomeView } from './views.js';

/** O14: marked as read at once, without a word; the news of it offers to take it back. */
export function useMarkAsRead(
  submission: string,
): (action: AllowedActionView, outcome: OutcomeView) => Promise<void> {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const { run } = useAct(GiveOpinionDocument, toast.failed);
  const takeBack = useTakeBack(submission);
  return async ({ assignment, assignmentVersion, formRevision }, { id, title, marked }) => {
    if (assignment === null || !marked) return;
    const input = { submission, assignment, assignmentVersion, formRevision, opinion: { outcome: id } };
    const answer = (await run(input))?.giveOpinion;
    if (!answer) return;
    const undo = actionsOf(answer.submission.allowedActions, 'takeBack').find(
      (action) => action.assignment === assignment,
    );
    const outcome = `${text(title)} · ${t(`submission.marked.${marked}`)}`;
    toast.done(t('submission.done.signed', { outcome }), undo && { run: () => void takeBack.run(undo) });
  };
}
