import { type ReactNode, useState } from 'react';
import { ActOfReason, isReasoned } from './act-of-reason.js';
import { actionsOf } from './acts.js';
import { AskContext, OfferedContext } from './asking.js';
import { isAboutPeople, PeopleAct } from './people-act.js';
import { SendBackToAct } from './send-back-to-act.js';
import { TimeAct } from './time-act.js';
import type { AllowedActionView, SubmissionView } from './views.js';

type Props = { readonly submission: SubmissionView; readonly children: ReactNode };

/**
 * Holds the dialog of the one act that was asked for, above the page: the page changes when somebody else acts, and may
 * then offer the act no more, but what is typed stays until it is closed.
 */
export function AskedAct({ submission, children }: Props) {
  const [asked, setAsked] = useState<{ action: AllowedActionView; onClose?: () => void } | null>(null);
  const offered = asked && actionsOf(submission.allowedActions, asked.action.act)[0];
  const action = offered ?? asked?.action;
  const close = () => {
    setAsked(null);
    asked?.onClose?.();
  };
  return (
    <AskContext value={(next, onClose) => setAsked({ action: next, ...(onClose && { onClose }) })}>
      {children}
      <OfferedContext value={offered !== undefined}>
        {action && isReasoned(action.act) ? (
          <ActOfReason submission={submission} act={action.act} close={close} />
        ) : null}
        {action && isAboutPeople(action.act) ? (
          <PeopleAct submission={submission} act={action.act} close={close} />
        ) : null}
        {action?.act === 'sendBackTo' ? (
          <SendBackToAct submission={submission} action={action} close={close} />
        ) : null}
        {action && !isReasoned(action.act) && !isAboutPeople(action.act) ? (
          <TimeAct submission={submission} action={action} close={close} />
        ) : null}
      </OfferedContext>
    </AskContext>
  );
}
