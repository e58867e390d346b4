import { standsApart } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';

const NOBODY = { person: '00000000-0000-0000-0000-000000000000', unit: '', post: '' } as const;

/** For lists of business: who stands apart from it has none of it, whatever post is held beside (A4). */
export function whoAsks(viewer: Viewer): Pick<Viewer, 'person' | 'unit' | 'post'> {
  return standsApart(viewer.roles) ? NOBODY : viewer;
}
