import { useTranslation } from 'react-i18next';
import { useMe } from '../common/me.js';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { CorrectOpinionDocument, GiveOpinionDocument, PassUpDocument } from '../generated/graphql.js';
import { actionsOf } from './acts.js';
import { markSigning } from './draft-store.js';
import { outcomeOf, toInput } from './opinion-draft.js';
import { OpinionForm } from './opinion-form.js';
import { useAct } from './use-act.js';
import { useNextPost } from './use-next-post.js';
import { useOpinionDraft } from './use-opinion-draft.js';
import { useGranting } from './use-granting.js';
import { useTakeBack } from './use-take-back.js';
import { type AllowedActionView, standingOpinion, type SubmissionView } from './views.js';

/** The outcome of the core's own that makes a limit longer (T7). */
const GRANT = 'grant';

type Props = {
  readonly submission: SubmissionView;
  readonly action: AllowedActionView;
  readonly onDone?: () => void;
};

/** Gives or corrects the opinion on one assignment; what was signed can be taken back from the news of it. */
export function OpinionAct({ submission, action, onDone }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const correcting = action.act === 'correctOpinion';
  const { person } = useMe();
  const no = action.assignment ?? 0;
  const place = { person, submission: submission.id, no, act: action.act };
  const own = submission.assignments.find((assignment) => assignment.no === no);
  const passing = action.act === 'passUp';
  const beginning = (correcting ? own && standingOpinion(own) : own?.chain?.draft) ?? undefined;
  const written = useOpinionDraft(submission, action, beginning);
  const giving = useAct(GiveOpinionDocument);
  const correction = useAct(CorrectOpinionDocument);
  const passUp = useAct(PassUpDocument);
  const next = useNextPost(passing ? own?.chain : null);
  const takeBack = useTakeBack(submission.id);
  const { draft, forget } = written;

  const sign = async (outcome: string): Promise<void> => {
    const { assignmentVersion, formRevision } = draft.seen;
    const common = {
      submission: submission.id,
      assignment: no,
      opinion: toInput(action, draft, outcome),
      assignmentVersion,
    };
    markSigning(place, true);
    const answer = correcting
      ? (await correction.run({ ...common, reason: draft.reason.trim() }))?.correctOpinion
      : passing
        ? (await passUp.run({ ...common, formRevision }))?.passUp
        : (await giving.run({ ...common, formRevision }))?.giveOpinion;
    if (answer) forget();
    markSigning(place, false);
    if (!answer) return;
    const undo = actionsOf(answer.submission.allowedActions, 'takeBack').find(
      ({ assignment }) => assignment === no,
    );
    toast.done(
      next
        ? t('submission.done.passUp', { who: next.to })
        : t(correcting ? 'submission.done.corrected' : 'submission.done.signed', {
            outcome: text(outcomeOf(action, draft)?.title),
          }),
      undo && { run: () => void takeBack.run(undo) },
    );
    onDone?.();
  };

  const granting = useGranting(own?.request, submission.clocks);

  return (
    <OpinionForm
      action={action}
      alsoSaid={draft.outcome === GRANT ? granting : null}
      materials={submission.materials}
      written={written}
      correcting={correcting}
      next={next}
      running={giving.running || correction.running || passUp.running}
      error={giving.error ?? correction.error ?? passUp.error}
      sign={(outcome) => void sign(outcome)}
    />
  );
}
