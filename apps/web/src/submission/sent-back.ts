import { type Fact, saidOnce, word } from './read-fact.js';
import type { EntryView, NodeView, SubmissionView } from './views.js';

type Told = Pick<SubmissionView, 'timeline'>;

const factsOf = ({ facts }: EntryView): readonly Fact[] => saidOnce(facts).map(({ fact }) => fact);

const last = (timeline: Told['timeline'], isIt: (facts: readonly Fact[]) => boolean): EntryView | undefined =>
  timeline.nodes
    .filter((entry) => isIt(factsOf(entry)))
    .reduce<EntryView | undefined>(
      (found, entry) => (found && found.seq > entry.seq ? found : entry),
      undefined,
    );

/** The latest time that it was sent back, by a person or, where somebody was late, by the system. */
export const lastSentBack = ({ timeline }: Told): EntryView | undefined =>
  last(timeline, (facts) => facts.some(({ type }) => type === 'sentBack'));

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
  const opened = last(timeline, (facts) =>
    facts.some((fact) => fact.type === 'stageOpened' && word(fact, 'stage') === stage),
  );
  const sent = opened && factsOf(opened).find(({ type }) => type === 'sentBackTo');
  if (!opened || !sent || word(sent, 'to') !== stage) return null;
  const from = route.nodes.find(({ id }) => id === word(sent, 'from'))?.title ?? null;
  return { entry: opened, from, straight: sent['straight'] === true };
}
