import type { Text } from '@countersign/domain';
import type { LimitView } from './clock.view.js';
import type { DerivedFigureView, MaterialView } from './form.view.js';
import type { RouteView } from './route.view.js';

/** A matter that may be filed, as its definition in force says. */
export type MatterView = {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly about: Text;
  readonly schema: unknown;
  readonly ui: unknown;
  readonly materials: readonly MaterialView[];
  readonly derived: readonly DerivedFigureView[];
  readonly clocks: readonly { readonly id: string; readonly title: Text; readonly limit: LimitView }[];
  readonly example: unknown;
  readonly exampleMaterials: readonly string[];
  readonly route: RouteView;
};
