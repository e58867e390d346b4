import type { Problem } from '../errors.js';
import { problem } from './problem.js';
import { answersEntries, isRegister, openingSeats } from './register.js';
import type { ProcessDefinition, Settle, Stage } from './schema.js';

/** Rules that neither end before all is answered nor count the entries themselves. */
const RULES: readonly Settle['rule'][] = ['collect', 'mostSevere'];

/** O17: what is entered says what is to be answered, by a seat with a time of its own; the register lasts its time. */
export function checkRegisters({ stages }: ProcessDefinition): Problem[] {
  return stages.filter(isRegister).flatMap((stage) => checkRegister(stage, `stages.${stage.id}`));
}

function checkRegister(stage: Stage, path: string): Problem[] {
  const { outcomes, seats, late, order, settle, addsReviewers } = stage;
  const rule = settle?.rule ?? 'first';
  const answers = (id: string) => answersEntries({ outcomes }, id);
  const keepers = openingSeats(stage);
  // When its time is over for one, it is for all; and each entry has somebody who answers it.
  const isOfSeveral = keepers.length > 1 || keepers.some(({ each }) => each !== undefined);
  return [
    ...(late?.then === 'expire' ? [] : [problem(`${path}.late`, 'registerWithoutEnd')]),
    ...(order === 'parallel' ? [] : [problem(`${path}.order`, 'registerInSequence')]),
    ...(RULES.includes(rule) ? [] : [problem(`${path}.settle`, 'registerCannotWait', { rule })]),
    ...(keepers.length > 0 ? [] : [problem(`${path}.seats`, 'nobodyKeepsTheRegister')]),
    ...(isOfSeveral ? [problem(`${path}.seats`, 'severalKeepTheRegister')] : []),
    ...(addsReviewers ? [problem(`${path}.addsReviewers`, 'registerAddsReviewers')] : []),
    ...(outcomes.some(({ registers }) => registers === undefined)
      ? []
      : [problem(`${path}.outcomes`, 'noAnswerToEntries')]),
    ...outcomes.flatMap(({ id, registers, requires, stance, asksFor, defers }) => {
      if (registers === undefined) return [];
      const at = `${path}.outcomes.${id}`;
      return [
        ...(seats.some((seat) => seat.id === registers) ? [] : [problem(at, 'unknown', { id: registers })]),
        ...(requires.includes('text') ? [] : [problem(at, 'entryWithoutText')]),
        // It is no vote, and moves nothing but the register.
        ...(stance === 'neutral' && (asksFor ?? defers) === undefined ? [] : [problem(at, 'entryIsNoVote')]),
      ];
    }),
    ...seats
      .filter(({ id, limit, late: own }) => answers(id) && (!limit || !own || own.then === 'expire'))
      .map(({ id }) => problem(`${path}.seats.${id}`, 'answersWithoutOwnTime')),
    ...seats
      .filter(({ id, when, each, otherThan }) => answers(id) && (when ?? each ?? otherThan) !== undefined)
      .map(({ id }) => problem(`${path}.seats.${id}`, 'maybeNobodyAnswers')),
  ];
}
