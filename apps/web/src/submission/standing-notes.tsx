import { ExpiredNote, LapsedNote, SilenceNote } from './acceptance-notes.js';
import { ChangeAskedNote } from './change-asked.js';
import { expiredSupplement } from './expired-supplement.js';
import { ExtensionAsked } from './extension-asked.js';
import { InPersonNote } from './in-person-note.js';
import { ConditionalNote, SupplementNote } from './items-notes.js';
import { PauseNote } from './pause-note.js';
import { NewCycleNote, SentBackNote, StageSentBackNote } from './sent-back-note.js';
import { useIsWide } from './use-is-wide.js';
import type { SubmissionView } from './views.js';

/** Items that a note lists by themselves: they need not be named a second time. */
export function itemsInNotes(submission: SubmissionView): ReadonlySet<string> {
  const { supplement, conditional, lapsed } = shownOf(submission);
  const items = [...(supplement?.notices.at(-1)?.items ?? []), ...((conditional ?? lapsed)?.items ?? [])];
  return new Set(items.map(({ title }) => title.zh));
}

function shownOf({ closed, standing: { phase }, supplement, conditional, pause }: SubmissionView) {
  const isAccepting = phase === 'awaitingSupplement' || phase === 'accepting';
  return {
    pause: closed ? null : pause,
    supplement: isAccepting ? supplement : null,
    conditional: closed || conditional?.completedAt ? null : conditional,
    lapsed: conditional?.lapsed ? conditional : null,
    isSentBack: phase === 'awaitingResubmission',
  };
}

/** What is out of the ordinary, and what it does to the time: each by its own name. */
export function StandingNotes({ submission }: { readonly submission: SubmissionView }) {
  const { pause, supplement, conditional, lapsed, isSentBack } = shownOf(submission);
  const missed = submission.assignments.find(({ no }) => no === submission.acceptedBySilence);
  const expired = expiredSupplement(submission);
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
      {missed ? <SilenceNote submission={submission} missed={missed} /> : null}
      {expired && submission.closed ? (
        <ExpiredNote submission={submission} closed={submission.closed} expired={expired} />
      ) : null}
      {lapsed ? <LapsedNote submission={submission} conditional={lapsed} /> : null}
      {isSentBack ? (
        <SentBackNote submission={submission} />
      ) : (
        <>
          <StageSentBackNote submission={submission} />
          <ChangeAskedNote submission={submission} />
        </>
      )}
      <InPersonNote submission={submission} />
      <NewCycleNote submission={submission} />
      {supplement ? <SupplementNote supplement={supplement} /> : null}
      {conditional ? <ConditionalNote submission={submission} conditional={conditional} /> : null}
    </>
  );
}
