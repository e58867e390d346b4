import type { Act } from '../generated/graphql.js';
import { AddReviewerAct } from './add-reviewer-act.js';
import { CirculateAct } from './circulate-act.js';
import { MarkRelatedAct } from './mark-related-act.js';
import { PassDownAct } from './pass-down-act.js';
import { PieceAct } from './piece-act.js';
import { PrepareAct } from './prepare-act.js';
import { ReassignAct } from './reassign-act.js';
import { ReturnAct } from './return-act.js';
import { ToPostAct } from './to-post-act.js';
import { TransferAct } from './transfer-act.js';
import type { SubmissionView } from './views.js';

export const ABOUT_PEOPLE = [
  ...(['reassign', 'prepare', 'recall', 'entrust', 'returnWork', 'recuse', 'markRelated'] as const),
  ...(['passDown', 'fetchUp', 'transfer', 'addReviewer', 'removeReviewer', 'urge', 'circulate'] as const),
] satisfies readonly Act[];
type PeoplesAct = (typeof ABOUT_PEOPLE)[number];
export const isAboutPeople = (act: Act): act is PeoplesAct => ABOUT_PEOPLE.some((other) => other === act);

type Props = { readonly submission: SubmissionView; readonly act: PeoplesAct; readonly close: () => void };

/** The dialog of an act on who does it, and on who is to know (O4, O7, O9, O15). */
export function PeopleAct({ submission, act, close }: Props) {
  switch (act) {
    case 'transfer':
      return <TransferAct submission={submission} close={close} />;
    case 'addReviewer':
      return <AddReviewerAct submission={submission} close={close} />;
    case 'passDown':
      return <PassDownAct submission={submission} close={close} />;
    case 'removeReviewer':
    case 'fetchUp':
    case 'urge':
      return <PieceAct submission={submission} act={act} close={close} />;
    case 'returnWork':
      return <ReturnAct submission={submission} close={close} />;
    case 'reassign':
      return <ReassignAct submission={submission} close={close} />;
    case 'entrust':
    case 'recuse':
      return <ToPostAct submission={submission} act={act} close={close} />;
    case 'prepare':
    case 'recall':
      return <PrepareAct submission={submission} act={act} close={close} />;
    case 'markRelated':
      return <MarkRelatedAct submission={submission} close={close} />;
    case 'circulate':
      return <CirculateAct submission={submission} close={close} />;
  }
}
