import { createMachine, transition, type AnyStateMachine } from 'xstate';
import type { ProcessDefinition } from './schema.js';

/** `branch`: index of the result's `next` whose condition holds, evaluated before, outside the machine. */
export type StageEvent =
  | { readonly type: 'SETTLED'; readonly result: string; readonly branch: number }
  | { readonly type: 'SKIPPED' }
  | { readonly type: 'WITHDRAWN' }
  | { readonly type: 'REOPENED' };

/**
 * Compiles a definition to the stage machine: a state per stage and per ending, a transition per result and branch.
 * Who sits in a stage, and how many, is data and never a region.
 */
export function compileStageMachine(definition: ProcessDefinition): AnyStateMachine {
  const withdrawn = definition.endings.find(({ kind }) => kind === 'withdrawn');
  const stages = definition.stages.map((stage) => {
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
      },
    },
  );
}

/** A stage machine holds no context either, so each of its steps is asked of XState once (50 microseconds). */
const steps = new WeakMap<AnyStateMachine, Map<string, string>>();

/** One step of the stage machine. @throws Error where it has no such transition: the definition was not checked, a bug */
export function stepStage(machine: AnyStateMachine, stage: string, event: StageEvent): string {
  const known = steps.get(machine) ?? new Map<string, string>();
  steps.set(machine, known);
  const key =
    event.type === 'SETTLED' ? `${stage} ${event.result} ${event.branch}` : `${stage} ${event.type}`;
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
