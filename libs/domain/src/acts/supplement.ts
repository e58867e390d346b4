import type { DecideContext } from '../context.js';
import type { ProcessDefinition } from '../definition/schema.js';
import { refused, type Refusal } from '../errors.js';
import type { OpinionInput } from '../events.js';
import type { SubmissionState, SupplementNotice } from '../model.js';
import { missingMaterials, type MaterialNeed } from '../read/standing.js';
import { change, type Turn } from '../turn.js';
import { changesOf, type Changes } from './revise.js';

/*
 * Rule T5: what is missing is named once, in time, item by item. Items are ids of materials, or `form`. What the first
 * notice should have named, or what has not changed since, no later notice may ask for.
 */

/** The items that an opinion lists in a field of its stage; anything but a list of texts lists none. */
export function itemsOf({ fields }: OpinionInput, field: string): readonly string[] {
  const value = fields?.[field];
  if (!Array.isArray(value)) return [];
  return [...new Set(value.filter((one): one is string => typeof one === 'string'))];
}

export function noteSupplement(turn: Turn, items: readonly string[]): void {
  const { definition, form } = turn.context;
  const missing = missingMaterials(definition.definition, form).map(({ material }) => material);
  const notice: SupplementNotice = { at: turn.at, items, revision: turn.state.form.revision, missing };
  change(turn, { supplement: { notices: [...(turn.state.supplement?.notices ?? []), notice] } });
  turn.facts.push({ type: 'supplementAsked', items });
}

/** All that was asked for has come: day 0 of what starts (T5). */
export function noteArrival(turn: Turn): void {
  const { supplement, receivedOn } = turn.state;
  if (!supplement) return;
  change(turn, { supplement: { ...supplement, arrivedOn: receivedOn } });
  turn.facts.push({ type: 'supplemented', on: receivedOn });
}

/** Whether a notice names all that is missing, and nothing that it may not. */
export function noticeRefusal(
  { definition: { definition }, form }: DecideContext,
  state: SubmissionState,
  items: readonly string[],
): Refusal | null {
  const missing = missingMaterials(definition, form);
  const wrong = unknownItems(definition, items) ?? notAllNamed(missing, items);
  const first = state.supplement?.notices[0];
  if (wrong || !first) return wrong;
  const changed = changedSince(state, first.revision);
  // What a changed form requires, and did not require then, is no fault of the first notice.
  const isNew = (item: string) =>
    missing.some(({ material }) => material === item) && !first.missing.includes(item);
  const known = items.filter((item) => !changed.has(item) && !isNew(item));
  return known.length === 0
    ? null
    : refused(
        'ITEM_WAS_KNOWN',
        ...known.map((item) => ({ path: `opinion.items.${item}`, problem: 'wasKnown' })),
      );
}

/** Nobody could ever bring them. */
function unknownItems({ materials }: ProcessDefinition, items: readonly string[]): Refusal | null {
  const unknown = items.filter((item) => item !== 'form' && !materials.some(({ id }) => id === item));
  if (unknown.length === 0) return null;
  return refused(
    'MATERIAL_UNKNOWN',
    ...unknown.map((item) => ({ path: `opinion.items.${item}`, problem: 'unknown' })),
  );
}

function notAllNamed(missing: readonly MaterialNeed[], items: readonly string[]): Refusal | null {
  const problems = missing
    .filter(({ material }) => !items.includes(material))
    .map(({ material }) => ({ path: `opinion.items.${material}`, problem: 'isMissingToo' }));
  if (items.length === 0) problems.unshift({ path: 'opinion.items', problem: 'required' });
  return problems.length > 0 ? refused('ITEMS_REQUIRED', ...problems) : null;
}

/** The submitter brings all that the latest notice named, or it is not yet a supplement. */
export function supplementRefusal(context: DecideContext, state: SubmissionState): Refusal | null {
  const latest = state.supplement?.notices.at(-1);
  if (!latest) return null;
  const { definition, form } = context;
  const present = new Set(['form', ...form.materials.map(({ material }) => material)]);
  const changed = changedSince(state, latest.revision, changesOf(context));
  const needed = new Set(missingMaterials(definition.definition, form).map(({ material }) => material));
  // What was named because it was required need not come where the form does not require it any more.
  const isMoot = (item: string) => latest.missing.includes(item) && !present.has(item) && !needed.has(item);
  const missing = latest.items.filter((item) => !isMoot(item) && (!present.has(item) || !changed.has(item)));
  return missing.length === 0
    ? null
    : refused(
        'SUPPLEMENT_INCOMPLETE',
        ...missing.map((item) => ({ path: `materials.${item}`, problem: 'notSupplemented' })),
      );
}

/** Items that any revision after that one changed, and what is being filed now. */
function changedSince({ revisions }: SubmissionState, revision: number, now?: Changes): ReadonlySet<string> {
  const later: readonly Changes[] = revisions.filter((one) => one.revision > revision);
  const all = now ? [...later, now] : later;
  return new Set(all.flatMap(({ form, materials }) => [...materials, ...(form.length > 0 ? ['form'] : [])]));
}
