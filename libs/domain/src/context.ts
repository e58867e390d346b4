import type { Calendar } from '@countersign/calendar';
import type { CompiledDefinition } from './definition/compile.js';
import type { FormRevision } from './model.js';
import type { Portfolios } from './portfolio/portfolios.js';

/**
 * What a decision is made with, besides state and event; each part immutable and named by the event, so that a
 * replay finds the same. `form` is the revision in force after the event.
 */
export type DecideContext = {
  readonly definition: CompiledDefinition;
  readonly calendar: Calendar;
  readonly form: FormRevision;
  /** The revision in force before, where the event brings one: what it changes is noted (T8). */
  readonly previousForm?: FormRevision;
  /** Who is in charge of what, as in force at the event; absent where none was ever published. */
  readonly portfolios?: Portfolios;
};
