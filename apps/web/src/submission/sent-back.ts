import { type Fact, saidOnce, word } from './read-fact.js';
import type { EntryView, NodeView, SubmissionView } from './views.js';

type Told = Pick<SubmissionView, 'timeline'>;

const factsOf = ({ facts }: EntryView): readonly Fact[] => saidOnce(facts).map(({ fact }) => fact);

const last = (
  nodes: readonly EntryView[],
  isIt: (facts: readonly Fact[]) => boolean,
): EntryView | undefined =>
  nodes
    .filter((entry) => isIt(factsOf(entry)))
    .reduce<EntryView | undefined>(
      (found, entry) => (found && found.seq > entry.seq ? found : entry),
      undefined,
    );

/** The latest time that it was sent back, by a person or, where somebody was late, by the system. */
export const lastSentBack = ({ timeline }: Told): EntryView | undefined =>
  last(timeline.nodes, (facts) => facts.some(({ type }) => type === 'sentBack'));

type SentBackHere = {
  readonly entry: EntryView;
  readonly from: NodeView['title'] | null;
  /** What is redone goes back at once, past the stages between. */
  readonly straight: boolean;
};

/** How the stage in hand was sent back to, if that is how it was opened the last time (O8). */
export function sentBackHere({
  timeline,
  standing: { stage },
  route,
  closed,
}: Told & Pick<SubmissionView, 'standing' | 'route' | 'closed'>): SentBackHere | null {
  if (closed) return null;
  const opened = last(timeline.nodes, (facts) =>
    facts.some((fact) => fact.type === 'stageOpened' && word(fact, 'stage') === stage),
  );
  const sent = opened && factsOf(opened).find(({ type }) => type === 'sentBackTo');
  if (!opened || !sent || word(sent, 'to') !== stage) return null;
  const from = route.nodes.find(({ id }) => id === word(sent, 'from'))?.title ?? null;
  return { entry: opened, from, straight: sent['straight'] === true };
}

type NewCycle = {
  /** With what it began. */
  readonly begun: EntryView;
  /** Who gave the reason, and which: asked for anew by the submitter, or sent back before. */
  readonly cause: EntryView;
};

/** Why there is the cycle in hand (T8): nobody judges anew without knowing what for. */
export function whyAnew({
  timeline,
  closed,
  cycle,
  standing: { phase },
}: Told & Pick<SubmissionView, 'cycle' | 'standing' | 'closed'>): NewCycle | null {
  if (closed || (phase !== 'reviewing' && phase !== 'deciding')) return null;
  const begins = (facts: readonly Fact[]) => facts.some(({ type }) => type === 'cycleBegun');
  const begun = last(timeline.nodes, begins);
  if (!begun || !factsOf(begun).some((fact) => fact.type === 'cycleBegun' && fact['cycle'] === cycle))
    return null;
  if (begun.reason) return { begun, cause: begun };
  const before = last(
    timeline.nodes.filter(({ seq }) => seq < begun.seq),
    begins,
  );
  const sent = lastSentBack({ timeline });
  // What an earlier cycle was sent back for is over.
  return sent && sent.seq < begun.seq && sent.seq > (before?.seq ?? -1) ? { begun, cause: sent } : null;
}
