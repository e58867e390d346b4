import type { Instant } from '@countersign/calendar';
import { NEW, type AssignmentEvent } from '../assignment.machine.js';
import type { Alarm, AlarmKind, Clock, SubmissionState } from '../model.js';
import type { ClockScope } from '../events.js';
import { resolveParty, scopeOf } from '../scope.js';
import { answerable, change, changeVisit, stepWork, type Turn } from '../turn.js';
import { addWork, open } from './enter.js';
import { tell } from './effects.js';

type Running = { readonly clock: Clock; readonly scope: ClockScope };

/** The clocks that run: assignments', the stages', the submission's. */
function runningClocks({ work, visits, clocks }: SubmissionState): readonly Running[] {
  const all: { clock: Clock | undefined; scope: ClockScope }[] = [
    ...Object.values(work).map(({ no, unit, stage, clock }) => ({
      clock,
      scope: { of: 'assignment', no, unit, stage } as const,
    })),
    ...visits.map(({ visit, stage, clock }) => ({ clock, scope: { of: 'stage', visit, stage } as const })),
    ...Object.entries(clocks).map(([id, clock]) => ({
      clock,
      scope: { of: 'submission', clock: id, unit: '' } as const,
    })),
  ];
  return all.filter((one): one is Running => one.clock !== undefined && one.clock.closed === undefined);
}

/** When the state wants to be looked at next: the earliest alarm of its running clocks, or null. */
export function wakeAt(state: SubmissionState): Instant | null {
  let earliest: Instant | null = null;
  for (const { clock } of runningClocks(state)) {
    const at = clock.alarms[0]?.at;
    if (at !== undefined && (earliest === null || at < earliest)) earliest = at;
  }
  return earliest;
}

/** Makes happen what is due by now, earliest first, each once (T10, T12). */
export function letTimePass(turn: Turn): void {
  const due = runningClocks(turn.state).flatMap(({ clock, scope }) =>
    clock.alarms.filter(({ at }) => at <= turn.at).map((alarm) => ({ alarm, scope })),
  );
  for (const { alarm, scope } of due.sort((a, b) => a.alarm.at - b.alarm.at)) ring(turn, scope, alarm);
}

function ring(turn: Turn, scope: ClockScope, { kind }: Alarm): void {
  const without = (clock: Clock) => ({
    ...clock,
    alarms: clock.alarms.filter((alarm) => alarm.kind !== kind),
  });
  if (scope.of === 'assignment') return ringAssignment(turn, scope.no, kind, without);
  if (scope.of === 'stage') {
    const visit = turn.state.visits.find((one) => one.visit === scope.visit)!;
    changeVisit(turn, scope.visit, { clock: without(visit.clock!) });
    turn.facts.push({ type: 'alarm', kind, scope });
    return;
  }
  const unit = answerable(turn, scope.clock);
  change(turn, { clocks: { ...turn.state.clocks, [scope.clock]: without(turn.state.clocks[scope.clock]!) } });
  turn.facts.push({ type: 'alarm', kind, scope: { ...scope, unit } });
  if (kind === 'tellOverdue') tell(turn, 'overdueToHead', [{ unit, post: 'head' }], { clock: scope.clock });
}

const STEP: Readonly<Record<AlarmKind, AssignmentEvent | null>> = {
  warn: 'WARN',
  fallDue: 'FALL_DUE',
  tellOverdue: null,
  escalate: null,
};

function ringAssignment(turn: Turn, no: number, kind: AlarmKind, without: (clock: Clock) => Clock): void {
  const { unit, post, stage, seat, clock } = turn.state.work[no]!;
  const step = STEP[kind];
  const members = { clock: without(clock!) };
  // The version tells a signer that what he answers changed: that time passed is no such change.
  if (step) stepWork(turn, no, step, { ...members });
  else change(turn, { work: { ...turn.state.work, [no]: { ...turn.state.work[no]!, ...members } } });
  turn.facts.push({ type: 'alarm', kind, scope: { of: 'assignment', no, unit, stage } });
  const params = { dueOn: clock!.dueOn };
  if (kind === 'warn') tell(turn, 'warned', [{ unit, post }], params, no);
  if (kind === 'tellOverdue') {
    tell(turn, 'overdue', [{ unit, post }], params, no);
    if (post !== 'head') tell(turn, 'overdueToHead', [{ unit, post: 'head' }], { ...params, unit }, no);
  }
  if (kind === 'escalate') escalate(turn, no, stage, seat);
}

/** T12: the supervising leader gets a to-do of his own; the stage goes on waiting. */
function escalate(turn: Turn, about: number, stage: string, seat: string): void {
  const { late } = turn.context.definition.definition;
  const leader = resolveParty(late.escalateTo, scopeOf(turn.context, turn.state));
  const no = turn.state.nextNo;
  const { visit, unit } = turn.state.work[about]!;
  addWork(turn, {
    ...{ no, kind: 'supervise', stage, seat, cycle: turn.state.cycle, visit, about },
    ...{ unit: leader.unit, post: leader.post, version: 1, is: NEW, opinions: [] },
  });
  open(turn, no);
  tell(turn, 'escalated', [leader], { unit }, no);
}
