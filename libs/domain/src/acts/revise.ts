import { receivedOn } from '@countersign/calendar';
import type { DecideContext } from '../context.js';
import type { Actor, FormRef, MaterialFile, RevisionChange } from '../model.js';
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
  const names = union(Object.keys(previousForm.values), Object.keys(form.values));
  const ids = union(previousForm.materials.map(idOf), form.materials.map(idOf));
  return {
    form: names.filter((name) => !isSame(previousForm.values[name], form.values[name])),
    materials: ids.filter((id) => digests(previousForm.materials, id) !== digests(form.materials, id)),
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
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other)
    return (one ?? null) === (other ?? null);
  const names = union(Object.keys(one), Object.keys(other));
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return Array.isArray(one) === Array.isArray(other) && names.every((name) => isSame(a[name], b[name]));
}
