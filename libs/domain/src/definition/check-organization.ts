import type { Problem } from '../errors.js';
import { partiesOf } from './check-expressions.js';
import { problem } from './problem.js';
import type { Party, ProcessDefinition } from './schema.js';

/** The units that there are, and their posts. */
export type UnitsAndPosts = {
  readonly units: readonly { readonly id: string }[];
  readonly posts: readonly { readonly unit: string; readonly id: string }[];
};

type Choices = {
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly { readonly const?: unknown }[];
};

/**
 * Whoever is named is there: units, and posts of theirs. Where the form chooses the unit from a list, each that can be
 * chosen is. A unit that an expression puts together is known only when it is read.
 */
export function checkOrganization(definition: ProcessDefinition, organization: UnitsAndPosts): Problem[] {
  const owners = (definition.sheet?.criteria ?? []).map(({ id, owner }): readonly [string, Party] => [
    `sheet.criteria.${id}`,
    { unit: owner },
  ]);
  return [...partiesOf(definition), ...owners].flatMap(([path, party]) =>
    unitsOf(definition, party).flatMap((unit) => nobodyThere(path, unit, party.post, organization)),
  );
}

function nobodyThere(
  path: string,
  unit: string,
  post: string | undefined,
  { units, posts }: UnitsAndPosts,
): Problem[] {
  if (!units.some(({ id }) => id === unit)) return [problem(path, 'noSuchUnit', { unit })];
  const isThere = post === undefined || posts.some((one) => one.unit === unit && one.id === post);
  return isThere ? [] : [problem(path, 'noSuchPost', { unit, post })];
}

function unitsOf({ form }: ProcessDefinition, { unit, unitFrom }: Party): readonly string[] {
  if (unit !== undefined) return [unit];
  const field = /^form\.(\w+)$/.exec(unitFrom?.trim() ?? '')?.[1];
  const { properties = {} } = form.schema as { readonly properties?: Readonly<Record<string, Choices>> };
  const chosen = field !== undefined && Object.hasOwn(properties, field) ? properties[field] : undefined;
  const choices = chosen?.enum ?? chosen?.oneOf?.map((one) => one.const) ?? [];
  return choices.filter((one): one is string => typeof one === 'string');
}
