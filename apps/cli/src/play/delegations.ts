import type { Client } from './client.js';
import { DELEGATES, DELEGATIONS, END_DELEGATION, GIVE_DELEGATION } from './documents.js';

type Scene = { readonly client: Client; readonly given: Readonly<Record<string, unknown>> };
type Delegates = {
  readonly delegates: readonly {
    readonly person: string;
    readonly post: { readonly unit: { readonly id: string }; readonly post: string };
  }[];
};
type Delegations = {
  readonly delegations: readonly { readonly id: string; readonly mine: boolean; readonly state: string }[];
};

/** Whom nobody knows: what is refused of another unit is refused of him. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** O9: of the first post of whoever does it, to `unit.post`. */
export async function giveDelegation({ client, given }: Scene): Promise<{ readonly repeated: boolean }> {
  const [unit = '', post = ''] = client.firstPost.split('.');
  const { delegates } = await client.ask<Delegates>(DELEGATES, { unit });
  const { to, reason = '外出', ...rest } = given;
  const person = delegates.find((one) => `${one.post.unit.id}.${one.post.post}` === to)?.person ?? NOBODY;
  await client.ask(GIVE_DELEGATION, { input: { ...rest, unit, post, reason, to: person } });
  return { repeated: false };
}

export async function endDelegation({ client }: Scene): Promise<{ readonly repeated: boolean }> {
  const { delegations } = await client.ask<Delegations>(DELEGATIONS);
  const open = delegations.find(({ mine, state }) => mine && (state === 'inForce' || state === 'coming'));
  await client.ask(END_DELEGATION, { delegation: open?.id ?? NOBODY });
  return { repeated: false };
}
