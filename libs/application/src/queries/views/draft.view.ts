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
};
