import type { Deliverable } from '@countersign/persistence';

/** An outbox row that is being delivered, with the event it follows from. */
export type OutboxEntry = {
  readonly id: string;
  readonly submission: string;
  readonly seq: number;
  /** Of a document, with the id of the issued one. */
  readonly payload: Deliverable & { readonly issued?: string };
  /** The event's own instant. */
  readonly at: Date;
};
