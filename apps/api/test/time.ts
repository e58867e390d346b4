import { randomUUID } from 'node:crypto';
import type { AllowedActionView, SubmissionView, TimelinePage } from '@countersign/application';
import { instant } from '@countersign/calendar';
import type { Actor } from '@countersign/domain';
import { exampleForm, signFor } from '@countersign/testing';
import type { Application, Filed } from '@countersign/testing';
import { reasonOf } from './running-api.js';
import type { Client } from './running-api.js';
import { GIVE_OPINION, SCREEN } from './screen.graphql.js';

export { signFor };

type People = (account: string) => Actor;

/** The business clock at a local time of the calendar. */
export const setTime = (app: Application, text: string) =>
  app.clock.set(null, instant(Date.parse(`${text}:00+08:00`)));

/** A matter's example, filed by a town's officer; without some of its materials. */
export async function filedExample(
  app: Application,
  people: People,
  matter: string,
  { without = [], form = {} }: { readonly without?: readonly string[]; readonly form?: object } = {},
): Promise<Filed> {
  const officer = people('gonghe.officer');
  const example = await exampleForm(app, officer, matter);
  const materials = example.materials.filter(({ material }) => !without.includes(material));
  const key = randomUUID();
  return app.submit.run(officer, { key, matter, materials, form: { ...example.form, ...form } });
}

/** A document that its unit's head has filed and signed, numbered and sealed: it is before the office of its addressee. */
export async function sentDocument(app: Application, people: People, changed: object = {}): Promise<Filed> {
  const head = people('gonghe.head');
  const { form: example, materials } = await exampleForm(app, head, 'document');
  const form = { ...example, ...changed };
  const filed = await app.submit.run(head, { key: randomUUID(), matter: 'document', form, materials });
  const signed = await signFor(app, head, filed, { outcome: 'sign' });
  return signFor(app, people('gonghe.office'), signed, { outcome: 'seal' });
}

/** An act over the API. @returns null, or why it was refused */
export async function act(client: Client, name: string, input: object): Promise<unknown> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { seq submission { id } } }`;
  return reasonOf(await client.ask(mutation, { input: { key: randomUUID(), ...input } }));
}

export async function give(
  client: Client,
  submission: string,
  assignment: number,
  opinion: object,
  more: object = {},
): Promise<unknown> {
  const input = { key: randomUUID(), submission, assignment, opinion, ...more };
  return reasonOf(await client.ask(GIVE_OPINION, { input }));
}

/** As SCREEN asks for it, the titles aside. */
export type ScreenShown = SubmissionView & { readonly timeline: TimelinePage };

export async function look(client: Client, id: string): Promise<ScreenShown> {
  return (await client.get<{ submission: ScreenShown }>(SCREEN, { id })).submission;
}

/** What the screen offers, by the act's name. */
export function offered({ allowedActions }: ScreenShown, name: string): AllowedActionView | undefined {
  return allowedActions.find(({ act: one }) => one === name);
}
