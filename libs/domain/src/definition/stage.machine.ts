import { createMachine, transition, type AnyStateMachine } from 'xstate';
import type { ProcessDefinition } from './schema.js';

/** `branch`: index of the result's `next` whose condition holds, evaluated before, outside the machine. */
export type StageEvent =
  | { readonly type: 'SETTLED'; readonly result: string; readonly branch: number }
  | { readonly type: 'SKIPPED' }
  | { readonly type: 'WITHDRAWN' }
  /** By the matter's business administrator. */
  | { readonly type: 'CANCELLED' }
  /** Back to the submitter (T8). */
  | { readonly type: 'SENT_BACK' }
  /** Back to an earlier stage, and from there straight back again (O8). */
  | { readonly type: 'SENT_BACK_TO' | 'STRAIGHT_BACK'; readonly to: string }
  /** The system ends it: a late policy, a lapse (T12, T15). */
  | { readonly type: 'ENDED'; readonly ending: string }
  | { readonly type: 'REOPENED' };

/**
 * Compiles a definition to the stage machine: a state per stage and per ending, a transition per result and branch.
 * Who sits in a stage, and how many, is data and never a region.
 */
export function compileStageMachine(definition: ProcessDefinition): AnyStateMachine {
  const bySystem = endedBySystem(definition);
  // Withdrawn by somebody, where another such ending is for what is only deemed to be (T5).
  const withdrawals = definition.endings.filter(({ kind }) => kind === 'withdrawn');
  const withdrawn = withdrawals.find(({ id }) => !bySystem.includes(id)) ?? withdrawals[0];
  const cancelled = definition.endings.find(({ kind }) => kind === 'void');
  const ended = bySystem.map((id) => ({
    guard: { type: 'ends' as const, params: { ending: id } },
    target: id,
  }));
  const goesTo = (to: string) => ({ guard: { type: 'goesTo' as const, params: { to } }, target: to });
  const stages = definition.stages.map((stage) => {
    const senders = definition.stages.filter(
      ({ sendsBack }) =>
        sendsBack?.straight && (sendsBack.straightAfter === stage.id || sendsBack.to.includes(stage.id)),
    );
    const settled = stage.results.flatMap(({ id, next }) =>
      next.map(({ to }, branch) => ({
        guard: { type: 'is' as const, params: { result: id, branch } },
        target: to,
        reenter: true,
      })),
    );
    const on = {
      SETTLED: settled,
      ...(stage.skipped && { SKIPPED: stage.skipped }),
      ...(withdrawn && { WITHDRAWN: withdrawn.id }),
      ...(cancelled && { CANCELLED: cancelled.id }),
      ...(definition.resubmission?.from.includes(stage.id) && { SENT_BACK: definition.resubmission.stage }),
      ...(stage.sendsBack && { SENT_BACK_TO: stage.sendsBack.to.map(goesTo) }),
      ...(senders.length > 0 && { STRAIGHT_BACK: senders.map(({ id }) => goesTo(id)) }),
      ...(ended.length > 0 && { ENDED: ended }),
    };
    return [stage.id, { on }] as const;
  });
  const endings = definition.endings.map(
    ({ id, reopens }) => [id, reopens ? { on: { REOPENED: reopens.to } } : {}] as const,
  );
  return createMachine(
    {
      id: `${definition.id}@${definition.version}`,
      initial: definition.stages[0]!.id,
      states: Object.fromEntries<object>([...stages, ...endings]),
    },
    {
      guards: {
        is: ({ event }, params) => {
          const { result, branch } = params as { result: string; branch: number };
          return event['result'] === result && event['branch'] === branch;
        },
        goesTo: ({ event }, params) => event['to'] === (params as { to: string }).to,
        ends: ({ event }, params) => event['ending'] === (params as { ending: string }).ending,
      },
    },
  );
}

/** The endings that come by themselves, where somebody is late (T12, T15). */
function endedBySystem({ stages, deferrable }: ProcessDefinition): readonly string[] {
  const late = stages.flatMap((stage) => [stage.late, ...stage.seats.map((seat) => seat.late)]);
  const ends = late.flatMap((one) => (one?.then === 'end' ? [one.ending] : []));
  return [...new Set([...ends, ...(deferrable ? [deferrable.ending] : [])])];
}

/** A stage machine holds no context either, so each of its steps is asked of XState once (50 microseconds). */
const steps = new WeakMap<AnyStateMachine, Map<string, string>>();

/** One step of the stage machine. @throws Error where it has no such transition: the definition was not checked, a bug */
export function stepStage(machine: AnyStateMachine, stage: string, event: StageEvent): string {
  const known = steps.get(machine) ?? new Map<string, string>();
  steps.set(machine, known);
  const { type, ...how } = event;
  const key = [stage, type, ...Object.values(how)].join(' ');
  const to = known.get(key) ?? askMachine(machine, stage, event);
  known.set(key, to);
  return to;
}

function askMachine(machine: AnyStateMachine, stage: string, event: StageEvent): string {
  const snapshot = machine.resolveState({ value: stage, context: {} });
  if (!snapshot.can(event))
    throw new Error(`stage ${stage} of ${machine.id} does not take ${JSON.stringify(event)}`);
  return transition(machine, snapshot, event)[0].value as string;
}
