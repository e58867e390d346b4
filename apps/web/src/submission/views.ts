import type {
  ClockFiguresFragment,
  ItemPartsFragment,
  SubmissionScreenFragment,
} from '../generated/graphql.js';

/** The parts of the one answer that the screen is drawn from. */
export type SubmissionView = SubmissionScreenFragment;
export type AssignmentView = SubmissionView['assignments'][number];
export type OpinionView = AssignmentView['opinions'][number];
export type AllowedActionView = SubmissionView['allowedActions'][number];
export type OutcomeView = AllowedActionView['outcomes'][number];
export type CriterionView = AllowedActionView['criteria'][number];
export type SheetView = NonNullable<SubmissionView['sheet']>;
export type MaterialView = SubmissionView['materials'][number];
export type FileView = MaterialView['files'][number];
export type RouteView = SubmissionView['route'];
/** What the picture and the list are made of. */
export type Drawable = Pick<RouteView, 'nodes' | 'edges'>;
export type NodeView = RouteView['nodes'][number];
export type EdgeView = RouteView['edges'][number];
export type SeatView = NodeView['seats'][number];
export type EntryView = SubmissionView['timeline']['nodes'][number];
export type SubmissionClockView = SubmissionView['clocks'][number];
export type ClockFiguresView = ClockFiguresFragment;
export type ItemView = ItemPartsFragment;
export type ChainView = NonNullable<AssignmentView['chain']>;
/** An opinion to begin from: the one that stands, or what was prepared (O7). */
export type BeginningView = Pick<
  OpinionView,
  'outcome' | 'text' | 'conditions' | 'scores' | 'fields' | 'veto' | 'attachments'
>;
export type AddedView = NonNullable<AssignmentView['added']>;
export type RequestView = NonNullable<AssignmentView['request']>;

/** Over without being anybody's fault: the submitter's own time has run out (T5, T15). */
export const hasExpired = ({ work, clock }: Pick<AssignmentView, 'work' | 'clock'>): boolean =>
  work === 'missed' && clock?.judgement !== 'late';

/**
 * The opinion that stands: the newest, unless it was taken back and the work is to be done again; the system's where
 * consent was deemed, for what the unit said after that changes nothing (T11).
 */
export function standingOpinion({
  work,
  opinions,
}: Pick<AssignmentView, 'work' | 'opinions'>): OpinionView | undefined {
  if (work === 'pending' || work === 'waiting') return undefined;
  return opinions.filter(({ takenBack, supplementary }) => !takenBack && !supplementary).at(-1);
}
