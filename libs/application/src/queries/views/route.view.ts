import type { Instant } from '@countersign/calendar';
import type { Light, Text } from '@countersign/domain';
import type { ClockView, LimitView } from './clock.view.js';
import type { UnitView } from './common.view.js';

export const ROUTE_STATES = ['done', 'current', 'skipped', 'ahead', 'notTaken'] as const;
export type RouteState = (typeof ROUTE_STATES)[number];

export type RouteSeatView = {
  readonly id: string;
  readonly no: number | null;
  readonly unit: UnitView;
  readonly task: Text | null;
  readonly work: string;
  readonly light: Light;
  readonly outcome: Text | null;
  readonly veto: boolean;
};
export type RouteNodeView = {
  readonly id: string;
  readonly title: Text;
  /** stage or ending. */
  readonly kind: string;
  readonly state: RouteState;
  readonly automatic: boolean;
  readonly visits: number;
  readonly openedAt: Instant | null;
  readonly settledAt: Instant | null;
  readonly result: Text | null;
  readonly clock: ClockView | null;
  readonly limit: LimitView | null;
  readonly seats: readonly RouteSeatView[];
};
export type RouteEdgeView = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: Text | null;
  readonly state: RouteState;
  readonly cycle: number | null;
  readonly back: boolean;
};
export type RouteView = {
  readonly nodes: readonly RouteNodeView[];
  readonly edges: readonly RouteEdgeView[];
  /** Ids of the nodes that were passed or lie ahead, in the order in which they are gone through. */
  readonly way: readonly string[];
  /** The submission's clocks that start on the way ahead before another cycle begins. */
  readonly starts: readonly string[];
};
