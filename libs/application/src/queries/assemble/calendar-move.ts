import type { ClockScope, CompiledDefinition, Text } from '@countersign/domain';
import type { LimitMove } from '../../calendars/moves-of.js';
import type { OrganizationView } from '../organization.js';
import type { CalendarMoveView } from '../views/calendar.view.js';
import type { ClockRef } from '../views/clock.view.js';
import { DEFERRED } from './task.js';

type Move = LimitMove & Pick<CalendarMoveView, 'submission' | 'number'>;

/** A limit with another due date, in the words of its definition. */
export function moveView(
  { submission, number, scope, from, to, days, kept, provisional, isDeferred }: Move,
  definition: CompiledDefinition,
  organization: OrganizationView,
): CalendarMoveView {
  const unit = scope.of === 'stage' || scope.unit === '' ? null : scope.unit;
  return {
    ...{ submission, number, from, to, days, kept, provisional },
    matterTitle: definition.definition.title,
    clock: refOf(scope),
    clockTitle: isDeferred ? DEFERRED : titleOf(definition, scope),
    unit: unit === null ? null : organization.unit(unit),
  };
}

function refOf(scope: ClockScope): ClockRef {
  const none = { id: null, visit: null, no: null, cycle: null };
  if (scope.of === 'submission') return { ...none, of: scope.of, id: scope.clock };
  return scope.of === 'stage'
    ? { ...none, of: scope.of, visit: scope.visit }
    : { ...none, of: scope.of, no: scope.no };
}

function titleOf({ definition, stages }: CompiledDefinition, scope: ClockScope): Text {
  if (scope.of === 'submission') {
    const { clock } = scope;
    return definition.clocks.find(({ id }) => id === clock)?.title ?? { zh: clock, en: clock };
  }
  return stages.get(scope.stage)?.title ?? { zh: scope.stage, en: scope.stage };
}
