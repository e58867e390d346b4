import type { Instant } from '@countersign/calendar';
import type { Text } from '@countersign/domain';
import type { ScoresOfNotice } from '../files/open-document.js';

/** 呈批表: the sheet that goes with a matter from desk to desk. */
export const APPROVAL_FORM: Text = { zh: '呈批表', en: 'Approval form' };

/**
 * An approval form in words, as one reader may see it: nothing in it is left to look up, and nothing is of the moment of
 * printing, so that the same state gives the same form.
 */
export type ApprovalSheet = {
  readonly heading: string;
  readonly number: string;
  readonly title: string;
  /** The instant of the last event that it shows. */
  readonly asOf: string;
  readonly asOfAt: Instant;
  readonly isVoid: boolean;
  readonly facts: readonly Line[];
  readonly form: readonly LineGroup[];
  readonly materials: readonly PrintedMaterial[];
  readonly stages: readonly PrintedStage[];
  /** Null where the matter has none, and while none is for these eyes. */
  readonly scores: ScoresOfNotice | null;
  readonly documents: readonly Line[];
};
export type Line = { readonly label: string; readonly value: string };
export type LineGroup = { readonly title: string; readonly lines: readonly Line[] };
export type PrintedMaterial = {
  readonly title: string;
  readonly isRequired: boolean;
  readonly files: readonly { readonly name: string; readonly digest: string }[];
};
/** One passage through a stage. */
export type PrintedStage = {
  readonly title: string;
  /** From when to when, and what came of it. */
  readonly note: string;
  readonly pieces: readonly PrintedPiece[];
  /** Who sent it back from here, when and why; null where nobody did. */
  readonly sentBack: Line | null;
};
export type PrintedPiece = {
  readonly unit: string;
  /** What is asked of it, where it is not simply the stage's. */
  readonly task: string | null;
  /** Where it stands, where no opinion of it stands or is for these eyes. */
  readonly state: string | null;
  readonly opinions: readonly PrintedOpinion[];
  readonly adoption: string | null;
};
export type PrintedOpinion = {
  readonly outcome: string;
  /** 代, 超时默认, 沿用上轮 ...: what must never be missed. */
  readonly marks: readonly string[];
  readonly lines: readonly Line[];
  /** Unit, post and name; the system's where nobody signed. */
  readonly signer: string;
  readonly at: string;
};
