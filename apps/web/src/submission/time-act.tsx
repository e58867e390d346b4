import { ExtensionAct } from './extension-act.js';
import { PauseAct } from './pause-act.js';
import { ResumeAct } from './resume-act.js';
import { SupplyAct } from './supply-act.js';
import { UrgencyAct } from './urgency-act.js';
import type { AllowedActionView, SubmissionView } from './views.js';

type Props = {
  readonly submission: SubmissionView;
  readonly action: AllowedActionView;
  readonly close: () => void;
};

/** The dialog of an act on the submission's time (T6, T7, T14, T15). */
export function TimeAct({ submission, action, close }: Props) {
  const about = { submission, action, close };
  switch (action.act) {
    case 'pause':
      return <PauseAct {...about} submission={submission.id} />;
    case 'resume':
      return <ResumeAct submission={submission} close={close} />;
    case 'requestExtension':
      return <ExtensionAct {...about} />;
    case 'changeUrgency':
      return <UrgencyAct {...about} />;
    case 'supply':
      return <SupplyAct {...about} />;
    default:
      return null;
  }
}
