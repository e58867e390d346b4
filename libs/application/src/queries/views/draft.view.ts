import type { Instant } from '@countersign/calendar';
import type { FileView } from './common.view.js';

export type DraftView = {
  readonly id: string;
  readonly matter: string;
  readonly title: string;
  readonly form: unknown;
  readonly materials: readonly { readonly material: string; readonly file: FileView }[];
  readonly savedAt: Instant;
  readonly version: number;
  /** C4: what it will name; C5: what it was begun from. */
  readonly relatedIds: readonly string[];
  readonly convertedFromId: string | null;
};
