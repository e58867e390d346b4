import { NEW } from '../assignment.machine.js';
import type { Assignment, AssignmentKind } from '../model.js';
import type { Turn } from '../turn.js';
import { addWork, open } from './enter.js';

/**
 * Gives somebody a piece of work besides those of the stage's seats, and opens it.
 * @param at - the stage, seat and visit that it stands under
 * @returns its number
 */
export function addTodo(
  turn: Turn,
  kind: AssignmentKind,
  { stage, seat, visit }: Pick<Assignment, 'stage' | 'seat' | 'visit'>,
  to: {
    readonly unit: string;
    readonly post: string | null;
    readonly about?: number;
    /** What it answers (O17). */
    readonly entry?: number;
    readonly reason?: string;
    readonly standIn?: { readonly unit: string; readonly post: string | null };
  },
): number {
  const no = turn.state.nextNo;
  addWork(turn, {
    ...{ no, kind, stage, seat, cycle: turn.state.cycle, visit, ...to },
    ...{ version: 1, is: NEW, opinions: [] },
  });
  open(turn, no);
  return no;
}
