import { receivedOn } from '@countersign/calendar';
import type { DecideContext } from '../context.js';
import type { Actor, FormRef, FormRevision, MaterialFile, RevisionChange } from '../model.js';
import { restrictedBy } from './classified.js';
import { change, noteAnswerable, type Turn } from '../turn.js';

/** What one revision changes of the one before it: names of form fields, ids of materials. */
export type Changes = Omit<RevisionChange, 'revision'>;

/** A new revision of the form, with what it changes (T8). What the submitter files anew is received anew (T1). */
export function refile(turn: Turn, actor: Actor, form: FormRef): void {
  revise(turn, form);
  if (actor.unit === turn.state.submitter.unit)
    change(turn, { receivedOn: receivedOn(turn.context.calendar, turn.at) });
}

/** Who answers may stand in the form. */
export function revise(turn: Turn, form: FormRef): void {
  const title = turn.context.form.values[turn.context.definition.definition.form.title];
  const { revision } = form;
  const revisions = [...turn.state.revisions, { revision, ...changesOf(turn.context) }];
  change(turn, { form, revisions, ...(typeof title === 'string' && { title }) });
  // Once a work secret, it stays one: what was written under it was (D5).
  if (restrictedBy(turn.context)) change(turn, { restricted: true });
  noteAnswerable(turn);
  turn.facts.push({ type: 'formRevised', revision });
}

/**
 * What the form changes of the revision before it.
 * @throws Error where the shell did not say what that was: a bug
 */
export function changesOf({ form, previousForm }: DecideContext): Changes {
  if (!previousForm) throw new Error('a revision is decided together with the one before it');
  return changesBetween(previousForm, form);
}

/** Of any two revisions: what the later changes of the earlier (C3). */
export function changesBetween(
  before: Pick<FormRevision, 'values' | 'materials'>,
  after: Pick<FormRevision, 'values' | 'materials'>,
): Changes {
  const names = union(Object.keys(before.values), Object.keys(after.values));
  const ids = union(before.materials.map(idOf), after.materials.map(idOf));
  return {
    form: names.filter((name) => !isSame(before.values[name], after.values[name])),
    materials: ids.filter((id) => digests(before.materials, id) !== digests(after.materials, id)),
  };
}

const idOf = ({ material }: MaterialFile) => material;
const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])].sort();

const digests = (materials: readonly MaterialFile[], id: string): string =>
  materials
    .filter(({ material }) => material === id)
    .map(({ digest }) => digest)
    .sort()
    .join();

/** Of JSON values; the order of members does not matter, an empty one is like none. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other)
    return (one ?? null) === (other ?? null);
  const names = union(Object.keys(one), Object.keys(other));
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return Array.isArray(one) === Array.isArray(other) && names.every((name) => isSame(a[name], b[name]));
}
