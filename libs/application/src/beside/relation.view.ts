import type { Instant } from '@countersign/calendar';
import type { Light, RelationKind, Text } from '@countersign/domain';
import type { SignerView } from '../queries/views/common.view.js';

/** A submission as another names it, for who may read it. */
export type NamedSubmissionView = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly matterTitle: Text;
  /** The stage in which it is, or its ending. */
  readonly stageTitle: Text | null;
  readonly light: Light;
  readonly isClosed: boolean;
};
export type RelationView = {
  readonly id: string;
  readonly kind: RelationKind;
  /** Whether it is the submission asked about that named the other, or was converted from it. */
  readonly isFrom: boolean;
  /** Of the other one: all that is told of it to who may not read it. */
  readonly number: string;
  readonly submission: NamedSubmissionView | null;
  readonly by: SignerView | null;
  readonly at: Instant;
  readonly mayEnd: boolean;
};
export type ConversionView = { readonly id: string; readonly to: string; readonly title: Text };
export type RelationsView = {
  readonly nodes: readonly RelationView[];
  readonly mayRelate: boolean;
  /** Into what the viewer may convert it now (C5). */
  readonly conversions: readonly ConversionView[];
};
