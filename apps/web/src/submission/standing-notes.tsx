import { ExtensionAsked } from './extension-asked.js';
import { ConditionalNote, SupplementNote } from './items-notes.js';
import { PauseNote } from './pause-note.js';
import { SentBackNote } from './sent-back-note.js';
import { useIsWide } from './use-is-wide.js';
import type { SubmissionView } from './views.js';

/** Items that a note lists by themselves: they need not be named a second time. */
export function itemsInNotes(submission: SubmissionView): ReadonlySet<string> {
  const { supplement, conditional } = shownOf(submission);
  const items = [...(supplement?.notices.at(-1)?.items ?? []), ...(conditional?.items ?? [])];
  return new Set(items.map(({ title }) => title.zh));
}

function shownOf({ closed, standing: { phase }, supplement, conditional, pause }: SubmissionView) {
  const isAccepting = phase === 'awaitingSupplement' || phase === 'accepting';
  return {
    pause: closed ? null : pause,
    supplement: isAccepting ? supplement : null,
    conditional: closed || conditional?.completedAt ? null : conditional,
    isSentBack: phase === 'awaitingResubmission',
  };
}

/** What is out of the ordinary now, and what it does to the time: each of the four by its own name. */
export function StandingNotes({ submission }: { readonly submission: SubmissionView }) {
  const { pause, supplement, conditional, isSentBack } = shownOf(submission);
  const wide = useIsWide();
  // Who decides on it has it beside the answer; on a narrow page the answer is a press away.
  const requests = submission.assignments.flatMap(({ no, work, mine, request }) =>
    request && work === 'pending' && !(mine && wide) ? [{ no, request }] : [],
  );
  return (
    <>
      {pause ? <PauseNote pause={pause} clocks={submission.clocks} /> : null}
      {requests.map(({ no, request }) => (
        <ExtensionAsked key={no} request={request} clocks={submission.clocks} />
      ))}
      {isSentBack ? <SentBackNote submission={submission} /> : null}
      {supplement ? <SupplementNote supplement={supplement} /> : null}
      {conditional ? <ConditionalNote submission={submission} conditional={conditional} /> : null}
    </>
  );
}
