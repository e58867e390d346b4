import type { Instant } from '@countersign/calendar';
import type { Actor, DecideContext, SubmissionState, Viewer } from '@countersign/domain';
import type { OrganizationView } from '../organization.js';
import type { FileView } from '../views/common.view.js';

/** What a submission is shown from: the state, what it was decided with, who looks, when, and how things are called. */
export type Screen = {
  readonly context: DecideContext;
  readonly state: SubmissionState;
  readonly viewer: Viewer;
  readonly now: Instant;
  readonly organization: OrganizationView;
  /** Everything attached to the submission, by id. */
  readonly files: ReadonlyMap<string, FileView>;
  /** T7: the requests for an extension, as they were made. */
  readonly requests: readonly ExtensionAsked[];
  /** When each revision of the form was filed. */
  readonly revisedAt: Readonly<Record<number, Instant>>;
};

export type ExtensionAsked = {
  /** The approver's piece of work. */
  readonly no: number;
  readonly reason: string;
  readonly by: Actor;
  readonly at: Instant;
};
