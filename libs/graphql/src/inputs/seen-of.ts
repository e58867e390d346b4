import type { Seen } from '@countersign/domain';

type MaySay = { readonly assignmentVersion?: number | null; readonly formRevision?: number | null };

/** What the person had on the screen. */
export function seenOf({ assignmentVersion, formRevision }: MaySay): { readonly seen?: Seen } {
  if (assignmentVersion == null && formRevision == null) return {};
  const assignment = assignmentVersion != null && { assignmentVersion };
  return { seen: { ...assignment, ...(formRevision != null && { formRevision }) } };
}
