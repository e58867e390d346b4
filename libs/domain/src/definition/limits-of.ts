import type { LimitText, ProcessDefinition } from './schema.js';

type At<T> = readonly [path: string, value: T];

/** Every limit of a definition, with where it stands. */
export function limitsOf({ clocks, stages, deferrable }: ProcessDefinition): readonly At<LimitText>[] {
  const found: readonly At<LimitText | undefined>[] = [
    ...clocks.map(({ id, limit }): At<LimitText> => [`clocks.${id}.limit`, limit]),
    ...stages.flatMap(({ id, limit, seats }): At<LimitText | undefined>[] => [
      [`stages.${id}.limit`, limit],
      ...seats.map((seat): At<LimitText | undefined> => [`stages.${id}.seats.${seat.id}.limit`, seat.limit]),
    ]),
    ['deferrable.limit', deferrable?.limit],
  ];
  return found.filter((one): one is At<LimitText> => one[1] !== undefined);
}
