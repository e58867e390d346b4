import type { Act } from '../generated/graphql.js';
import { AddReviewerAct } from './add-reviewer-act.js';
import { CirculateAct } from './circulate-act.js';
import { PassDownAct } from './pass-down-act.js';
import { PieceAct } from './piece-act.js';
import { TransferAct } from './transfer-act.js';
import type { SubmissionView } from './views.js';

export const ABOUT_PEOPLE = [
  ...(['passDown', 'fetchUp', 'transfer', 'addReviewer', 'removeReviewer', 'urge', 'circulate'] as const),
] satisfies readonly Act[];
type PeoplesAct = (typeof ABOUT_PEOPLE)[number];
export const isAboutPeople = (act: Act): act is PeoplesAct => ABOUT_PEOPLE.some((other) => other === act);

type Props = { readonly submission: SubmissionView; readonly act: PeoplesAct; readonly close: () => void };

/** The dialog of an act on who does it, and on who is to know (O4, O7, O9). */
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
    case 'circulate':
      return <CirculateAct submission={submission} close={close} />;
  }
}
