import type { AnyStateMachine } from 'xstate';
import { DomainError } from '../errors.js';
import type { ProcessDefinition, Stage } from './schema.js';
import { compileStageMachine } from './stage.machine.js';

/** A definition with what is looked up in it at each step. Derived from it alone. */
export type CompiledDefinition = {
  readonly definition: ProcessDefinition;
  readonly machine: AnyStateMachine;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly endings: ReadonlyMap<string, ProcessDefinition['endings'][number]>;
};

const compiled = new WeakMap<ProcessDefinition, CompiledDefinition>();

/** Compiles a definition once; the same object gives the same answer. */
export function compileDefinition(definition: ProcessDefinition): CompiledDefinition {
  const known = compiled.get(definition);
  if (known) return known;
  const made: CompiledDefinition = {
    definition,
    machine: compileStageMachine(definition),
    stages: new Map(definition.stages.map((stage) => [stage.id, stage])),
    endings: new Map(definition.endings.map((ending) => [ending.id, ending])),
  };
  compiled.set(definition, made);
  return made;
}

/** @throws DomainError `DEFINITION_INVALID` for a stage that the definition does not have: the state is another version's */
export function stageOf({ definition, stages }: CompiledDefinition, id: string): Stage {
  const stage = stages.get(id);
  if (!stage)
    throw new DomainError('DEFINITION_INVALID', [
      { path: `stages.${id}`, problem: 'unknown', definition: definition.id },
    ]);
  return stage;
}
