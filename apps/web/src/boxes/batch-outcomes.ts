import type { BatchableQuery } from '../generated/graphql.js';

export type Batchable = BatchableQuery['batchable'][number];
export type BatchOutcome = Batchable['outcomes'][number];

/** Which row of the box it is: a person may hold several pieces of one submission. */
export const rowOf = ({ submission, assignment }: Pick<Batchable, 'submission' | 'assignment'>): string =>
  `${submission}.${assignment}`;

/** The same id may say another thing in another matter: only what is called alike is one outcome. */
const isSame = (one: BatchOutcome, other: BatchOutcome): boolean =>
  one.id === other.id && one.title.zh === other.title.zh && one.stance === other.stance;

/** What can be said to all that are chosen; a text is needed where one of them needs it. */
export function commonOutcomes(chosen: readonly Batchable[]): readonly BatchOutcome[] {
  const [first, ...others] = chosen;
  return (first?.outcomes ?? []).flatMap((outcome) => {
    const same = others.map(({ outcomes }) => outcomes.find((other) => isSame(outcome, other)));
    if (same.some((other) => other === undefined)) return [];
    return [{ ...outcome, needsText: outcome.needsText || same.some((other) => other?.needsText) }];
  });
}
