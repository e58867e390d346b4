import { receivedOn } from '@countersign/calendar';
import type { DecideContext } from '../context.js';
import type { SubmissionEvent } from '../events.js';
import type { SubmissionState } from '../model.js';
import { enter } from '../flow/enter.js';
import { reviewsOf } from '../read/visits.js';
import type { Turn } from '../turn.js';
import { fits } from './may-sign.js';
import { restrictedBy } from './classified.js';
import { signAs } from './sign.js';
import { urgencyOf } from './urgency.js';

/** The state in which a submission is filed: in its first stage, with nothing done. */
export function newState(
  { definition, calendar, form }: DecideContext,
  event: SubmissionEvent,
): SubmissionState {
  if (event.type !== 'SUBMIT') throw new Error('a submission begins with SUBMIT');
  const { id, version, stages } = definition.definition;
  return {
    v: 1,
    engine: 1,
    definition: { id, version },
    calendarVersion: calendar.version,
    number: event.number,
    title: event.title,
    submitter: event.actor,
    filedAt: event.at,
    receivedOn: receivedOn(calendar, event.at),
    form: event.form,
    stage: stages[0]!.id,
    cycle: 1,
    visits: [],
    nextNo: 1,
    work: {},
    clocks: {},
    pastClocks: [],
    revisions: [],
    ...urgencyOf({ definition, calendar, form }),
    ...(restrictedBy({ definition, calendar, form }) && { restricted: true }),
    results: {},
    copies: [],
    reopened: 0,
    lastAt: event.at,
  };
}

/** Filing is the first stage, signed in the same act by whoever files (T1: day 0 of what follows is the receipt). */
export function submit(turn: Turn, event: SubmissionEvent & { type: 'SUBMIT' }): void {
  turn.facts.push({ type: 'filed', number: event.number });
  const [first] = turn.context.definition.definition.stages;
  enter(turn, first!.id);
  const mine = reviewsOf(turn.state, 1).find((assignment) => fits(assignment, event.actor));
  if (!mine)
    throw new Error(
      `the first stage of ${turn.state.definition.id} is not the submitter's: publication checks it`,
    );
  signAs(turn, mine.no, event.actor, { outcome: first!.outcomes[0]!.id });
}
