import type { ProcessDefinition } from '../definition/schema.js';

/**
 * The documents with which a matter decides, by their ids: of the results of a deciding stage, and of those that end it.
 * What only tells of the way (acceptance, supplement) is none. Source: PROCESSES.md 2.6, "Endings".
 */
export function decidedWith({ stages, endings }: ProcessDefinition): ReadonlySet<string> {
  const isEnding = (id: string) => endings.some((ending) => ending.id === id);
  return new Set(
    stages.flatMap(({ phase, results }) =>
      results
        .filter(({ next }) => phase === 'deciding' || next.some(({ to }) => isEnding(to)))
        .flatMap(({ effects }) =>
          effects.flatMap((effect) => (effect.type === 'document' ? [effect.document] : [])),
        ),
    ),
  );
}
