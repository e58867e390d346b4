import { createHash } from 'node:crypto';
import type { DraftContent } from '@countersign/domain';
import { canonical } from '@countersign/persistence';

/** The investor's part of a draft as it stands. The draft's version would change with each key that the town presses elsewhere. */
export const digestOfPart = (part: DraftContent): string =>
  createHash('sha256').update(canonical(part), 'utf8').digest('hex');
