import { localDateOf } from '@countersign/calendar';
import { readClock } from '@countersign/domain';
import type {
  DecideContext,
  FormRevision,
  ProcessDefinition,
  SubmissionState,
  Text,
} from '@countersign/domain';
import type {
  ConditionalView,
  ItemView,
  PauseView,
  SupplementView,
  UrgencyView,
} from '../views/time.view.js';
import type { Screen } from './screen.js';

export function pauseView({ context, state, now, organization }: Screen): PauseView | null {
  const { pause } = state;
  if (!pause) return null;
  const defined = context.definition.definition.pauses.find(({ id }) => id === pause.reason);
  return {
    ...{ reason: pause.reason, text: pause.text, at: pause.at },
    title: defined?.title ?? unnamed(pause.reason),
    source: defined?.source ?? { zh: '', en: '' },
    by: organization.signer(pause.by),
    since: localDateOf(context.calendar, pause.at),
    ...{ expectedDays: pause.expectedDays, expectedOn: pause.expectedOn },
    isOver: localDateOf(context.calendar, now) > pause.expectedOn,
  };
}

export function supplementView({ context, state }: Screen): SupplementView | null {
  const { supplement } = state;
  if (!supplement) return null;
  const notices = supplement.notices.map(({ at, items, revision }) => ({
    at,
    items: itemViews(context, items, (id) => cameAfter(state, revision, id)),
  }));
  return { notices, arrivedOn: supplement.arrivedOn ?? null };
}

/** T5: a revision after the one that the notice is about changed it. */
function cameAfter({ revisions }: SubmissionState, revision: number, id: string): boolean {
  return revisions.some(
    (later) =>
      later.revision > revision && (id === 'form' ? later.form.length > 0 : later.materials.includes(id)),
  );
}

export function conditionalView({ context, state, now }: Screen): ConditionalView | null {
  const { conditional } = state;
  if (!conditional) return null;
  const { items, on, no, completedAt } = conditional;
  const clock = state.work[no]?.clock;
  return {
    items: itemViews(context, items, (id) => completedAt !== undefined || isPresent(context.form, id)),
    on,
    until: clock ? readClock(context.calendar, clock, now).dueOn : null,
    completedAt: completedAt ?? null,
    assignment: no,
  };
}

export const isPresent = ({ materials }: FormRevision, id: string): boolean =>
  materials.some(({ material }) => material === id);

export function urgencyView(
  { urgency }: ProcessDefinition,
  state: Pick<SubmissionState, 'urgency'>,
): UrgencyView | null {
  const level = urgency?.levels.find(({ id }) => id === state.urgency);
  return level ? { level: level.id, title: level.title } : null;
}

export function itemViews(
  { definition }: Pick<DecideContext, 'definition'>,
  ids: readonly string[],
  isThere: (id: string) => boolean,
): readonly ItemView[] {
  return ids.map((id) => ({ id, title: itemTitle(definition.definition, id), arrived: isThere(id) }));
}

/** An item of a notice is a material, or the form. */
export function itemTitle({ materials }: ProcessDefinition, id: string): Text {
  if (id === 'form') return { zh: '申请表单', en: 'The form' };
  return materials.find((material) => material.id === id)?.title ?? unnamed(id);
}

const unnamed = (id: string): Text => ({ zh: id, en: id });
