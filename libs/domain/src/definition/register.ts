import type { Outcome, Seat, Stage } from './schema.js';

/** O17: a stage in which entries are registered, each answered by a seat that is asked only then. */
export const isRegister = ({ outcomes }: Pick<Stage, 'outcomes'>): boolean =>
  outcomes.some(({ registers }) => registers !== undefined);

/** O17: asked when something was entered, not when the stage opens. */
export const answersEntries = ({ outcomes }: Pick<Stage, 'outcomes'>, seat: string): boolean =>
  outcomes.some(({ registers }) => registers === seat);

/** Those who are asked when the stage opens. */
export const openingSeats = (stage: Pick<Stage, 'outcomes' | 'seats'>): readonly Seat[] =>
  stage.seats.filter(({ id }) => !answersEntries(stage, id));

/** O17: who keeps the register enters, and who answers an entry does not. */
export function outcomesOfSeat({ outcomes }: Pick<Stage, 'outcomes'>, seat: string): readonly Outcome[] {
  if (!isRegister({ outcomes })) return outcomes;
  const answers = answersEntries({ outcomes }, seat);
  return outcomes.filter(({ registers }) => (registers === undefined) === answers);
}
