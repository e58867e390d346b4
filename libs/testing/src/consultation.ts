import { randomUUID } from 'node:crypto';
import type { Actor, Assignment, OpinionInput, SubmissionState } from '@countersign/domain';
import type { Application } from './application.js';
import { exampleForm, sign } from './filing.js';

export type Filed = { readonly submission: string; readonly state: SubmissionState };
type People = (account: string) => Actor;

/** Files the example of project entry for a town. */
export async function filedEntry(
  app: Application,
  people: People,
  account = 'gonghe.officer',
): Promise<Filed> {
  const officer = people(account);
  const form = await exampleForm(app, officer, 'project-entry');
  return app.submit.run(officer, { key: randomUUID(), matter: 'project-entry', ...form });
}

/** ... and accepts it: the consultation is open. */
export async function consultedEntry(app: Application, people: People): Promise<Filed> {
  const { submission, state } = await filedEntry(app, people);
  const [acceptance] = pendingOf(state);
  if (!acceptance) throw new Error('nothing waits for acceptance');
  return sign(app, people('drc.clerk'), submission, acceptance.no, { outcome: 'accept' });
}

export const pendingOf = ({ work }: SubmissionState): readonly Assignment[] =>
  Object.values(work).filter(({ is }) => is.work === 'pending');

/** An agreement with the highest scores for all that the unit owns. */
export async function agreement(
  app: Application,
  state: SubmissionState,
  unit: string,
): Promise<OpinionInput> {
  const { definition } = await app.registry.definition(state.definition.id, state.definition.version);
  const owned = definition.sheet?.criteria.filter(({ owner }) => owner === unit) ?? [];
  const scores = Object.fromEntries(owned.map(({ id, max }) => [id, max]));
  return { outcome: 'agree', text: '同意', ...(owned.length > 0 && { scores }) };
}

/** Signs the one piece that waits for a unit. */
export async function signFor(
  app: Application,
  actor: Actor,
  { submission, state }: Filed,
  opinion: Parameters<typeof sign>[4],
): Promise<Filed> {
  const piece = pendingOf(state).find(({ unit, kind }) => unit === actor.unit && kind !== 'complete');
  if (!piece) throw new Error(`nothing waits for ${actor.unit}`);
  return sign(app, actor, submission, piece.no, opinion);
}
