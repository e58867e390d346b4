import type { Instant, LocalDate } from '@countersign/calendar';
import { localDateOf, receivedOn } from '@countersign/calendar';
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

export function supplementView(screen: Screen): SupplementView | null {
  const { context, state } = screen;
  const { supplement } = state;
  if (!supplement) return null;
  const notices = supplement.notices.map(({ at, items, revision }) => ({
    at,
    // T1: what comes on a rest day is received on the next working day.
    items: itemViews(context, items, (id) => {
      const filed = revisionOf(screen, id, (later) => later > revision);
      return filed && { on: filed.at && receivedOn(context.calendar, filed.at) };
    }),
  }));
  return { notices, arrivedOn: supplement.arrivedOn ?? null };
}

/** The first of those revisions that brought or changed an item, with when it was filed; null where none did. */
function revisionOf(
  { state, revisedAt }: Pick<Screen, 'state' | 'revisedAt'>,
  id: string,
  isOne: (revision: number) => boolean,
): { readonly at: Instant | null } | null {
  const brought = state.revisions.find(
    ({ revision, form, materials }) =>
      isOne(revision) && (id === 'form' ? form.length > 0 : materials.includes(id)),
  );
  return brought ? { at: revisedAt[brought.revision] ?? null } : null;
}

export function conditionalView(screen: Screen): ConditionalView | null {
  const { context, state, now, revisedAt } = screen;
  const { conditional } = state;
  if (!conditional) return null;
  const { items, on, no, completedAt } = conditional;
  const piece = state.work[no];
  const since = piece?.openedAt ?? now;
  return {
    items: itemViews(context, items, (id) => {
      if (completedAt === undefined && !isPresent(context.form, id)) return null;
      const filed = revisionOf(screen, id, (revision) => (revisedAt[revision] ?? 0) >= since);
      return { on: filed?.at ? localDateOf(context.calendar, filed.at) : null };
    }),
    on,
    until: piece?.clock ? readClock(context.calendar, piece.clock, now).dueOn : null,
    completedAt: completedAt ?? null,
    lapsed: piece?.is.work === 'missed',
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

/** @param arrival - on which day an item came, where that is known; null where it has not */
export function itemViews(
  { definition }: Pick<DecideContext, 'definition'>,
  ids: readonly string[],
  arrival: (id: string) => { readonly on: LocalDate | null } | null,
): readonly ItemView[] {
  return ids.map((id) => {
    const came = arrival(id);
    const title = itemTitle(definition.definition, id);
    return { id, title, arrived: came !== null, arrivedOn: came?.on ?? null };
  });
}

/** An item of a notice is a material, or the form. */
export function itemTitle({ materials }: ProcessDefinition, id: string): Text {
  if (id === 'form') return { zh: '申请表单', en: 'The form' };
  return materials.find((material) => material.id === id)?.title ?? unnamed(id);
}

const unnamed = (id: string): Text => ({ zh: id, en: id });
