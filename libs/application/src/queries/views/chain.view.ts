import type { Instant } from '@countersign/calendar';
import type { DraftMember, Pass, Text } from '@countersign/domain';
import type { ScoreView } from './assignment.view.js';
import type { FileView, SignerView } from './common.view.js';

/** O7: what was prepared for the unit, and nobody has signed. */
export type PreparedView = {
  readonly outcome: string;
  readonly outcomeTitle: Text;
  readonly text: string | null;
  readonly conditions: string | null;
  readonly fields: unknown;
  readonly scores: readonly ScoreView[];
  readonly veto: string | null;
  readonly attachments: readonly FileView[];
};
/** One step of it: who, when, from where to where. */
export type PassView = {
  readonly how: Pass['how'];
  readonly from: Text;
  readonly to: Text;
  readonly by: SignerView;
  readonly at: Instant;
  readonly reason: string | null;
  /** Of what was passed up. */
  readonly draft: PreparedView | null;
  /** What differs from what was passed up before. */
  readonly changed: readonly DraftMember[];
};
/** The chain of sign-off inside a unit, for the unit alone (O7). */
export type ChainView = {
  readonly posts: readonly ChainPostView[];
  /** Whose turn it is: a place in `posts`. */
  readonly at: number;
  readonly passes: readonly PassView[];
  /** What was passed up last. */
  readonly draft: PreparedView | null;
  /** What the one who signed changed in it. */
  readonly changedBySigner: readonly DraftMember[];
};
export type ChainPostView = { readonly post: string; readonly title: Text };
