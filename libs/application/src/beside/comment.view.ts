import type { Instant } from '@countersign/calendar';
import type { Audience } from '@countersign/domain';
import type { Page, PostView, SignerView } from '../queries/views/common.view.js';

/** A post, or one who holds it. */
export type MentionView = {
  readonly post: PostView;
  readonly person: string | null;
  readonly name: string | null;
};
export type CommentView = {
  readonly id: string;
  readonly audience: Audience;
  /** Null: taken back. */
  readonly text: string | null;
  readonly mentions: readonly MentionView[];
  readonly by: SignerView;
  readonly at: Instant;
  readonly withdrawnAt: Instant | null;
  readonly mine: boolean;
  /** Until when the reader may take it back; null: not (any more). */
  readonly withdrawableUntil: Instant | null;
};
export type CommentPage = Page<CommentView> & {
  readonly totalCount: number;
  /** For whom the reader may write. */
  readonly mayWrite: readonly Audience[];
};
/** Whom a comment may mention, and for which audiences: who reads it anyway. */
export type MentionableView = MentionView & { readonly audiences: readonly Audience[] };
