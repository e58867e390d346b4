import type { Instant } from '@countersign/calendar';
import type { Text } from '@countersign/domain';

/** A unit as it is shown. */
export type UnitView = { readonly id: string; readonly name: Text; readonly kind: string };
export type PostView = { readonly unit: UnitView; readonly post: string; readonly title: Text };

/** Who acted, as of then: the name and the post are the act's own, whatever the person became since. */
export type SignerView = {
  readonly person: string;
  readonly name: string;
  readonly unit: UnitView;
  readonly postTitle: Text;
  /** By a standing delegation: for whom, named as of then (代, O9). */
  readonly forPerson: string | null;
};

export type FileView = {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, hex. */
  readonly digest: string;
  readonly type: string;
  readonly url: string;
};

/** One page of a list. The cursor is opaque: it holds the sort key of the last row, so that new rows shift nothing. */
export type Page<Node> = {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};
export type PageRequest = { readonly first: number; readonly after?: string | null };

export type ClosingView = {
  readonly ending: string;
  readonly title: Text;
  readonly kind: string;
  readonly at: Instant;
  readonly reason: string | null;
};
