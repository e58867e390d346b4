import type { DecideContext } from '../context.js';
import { stageOf } from '../definition/compile.js';
import type { Outcome } from '../definition/schema.js';
import { refused, type Refusal } from '../errors.js';
import type { Assignment } from '../model.js';
import { asksFields, criteriaOf } from './may-sign.js';

/**
 * Whether an outcome of a piece of work may be signed with others, by one press (批量签批): never where it has to be
 * looked at on its own, because scores, conditions, a form, items or fields are asked for, or colleagues have prepared
 * it (O7); nor what adds to a deemed consent (T11). An optional text goes with all of them.
 */
export function mayBatch(context: DecideContext, assignment: Assignment, outcome: Outcome): boolean {
  const { kind, is, chain, stage } = assignment;
  const { requires, asksFor, defers, registers } = outcome;
  const required = stageOf(context.definition, stage).fields?.['required'];
  const asksForFields = asksFields(assignment) && Array.isArray(required) && required.length > 0;
  return (
    kind === 'review' &&
    is.work === 'pending' &&
    chain === undefined &&
    criteriaOf(context, assignment).length === 0 &&
    requires.every((part) => part === 'text') &&
    asksFor === undefined &&
    defers === undefined &&
    registers === undefined &&
    assignment.entry === undefined &&
    !asksForFields
  );
}

/** @param outcome - one that is offered: that was asked before */
export const batchRefusal = (
  context: DecideContext,
  assignment: Assignment,
  outcome: Outcome | undefined,
): Refusal | null =>
  outcome && mayBatch(context, assignment, outcome)
    ? null
    : refused('NOT_IN_BATCH', { path: 'assignment', problem: 'alone' });
