import { viewSheet } from '@countersign/domain';
import type { CriterionView as CoreCriterionView } from '@countersign/domain';
import type { OrganizationView } from '../organization.js';
import type { CriterionView, ScoreSheetView } from '../views/form.view.js';
import type { Screen } from './screen.js';

export function sheetView({ context, state, viewer, organization }: Screen): ScoreSheetView | null {
  const sheet = viewSheet(context, state, viewer);
  if (!sheet) return null;
  return {
    criteria: sheet.criteria.map((criterion) => criterionView(organization, criterion)),
    total: sheet.total,
    grade: sheet.grade?.title ?? null,
    complete: sheet.complete,
    max: sheet.max,
  };
}

function criterionView(
  organization: OrganizationView,
  { id, title, owner, max, counts, kind, guide, reference, score, visible, hiddenUntil }: CoreCriterionView,
): CriterionView {
  return {
    ...{ id, title, max, counts, reference, score, visible, hiddenUntil },
    owner: organization.unit(owner),
    kind: kind.type,
    guide: guide ?? null,
  };
}
