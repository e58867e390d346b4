import type { FormRevision, ProcessDefinition, SubmissionState } from '@countersign/domain';
import type { EventInput } from '../commands/act.js';
import type { Named } from './assert-known.js';

type Schema = {
  readonly format?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
};

/** The units and posts that a form names, where its schema says that a text is one: `unit`, `unitPost`. */
export const namedInForm = ({ form }: ProcessDefinition, { values }: FormRevision): readonly Named[] =>
  namedBy(form.schema, values, 'form');

/** The same of what a signer fills in. */
export function namedInFields(
  { stages }: ProcessDefinition,
  { work }: SubmissionState,
  event: EventInput,
): readonly Named[] {
  if (event.type !== 'SIGN' && event.type !== 'CORRECT') return [];
  const stage = stages.find(({ id }) => id === work[event.no]?.stage);
  return stage?.fields ? namedBy(stage.fields, event.opinion.fields ?? {}, 'opinion.fields') : [];
}

function namedBy(schema: Schema, value: unknown, path: string): readonly Named[] {
  if (Array.isArray(value))
    return schema.items ? value.flatMap((item, n) => namedBy(schema.items!, item, `${path}.${n}`)) : [];
  if (typeof value === 'object' && value !== null)
    return Object.entries(schema.properties ?? {}).flatMap(([name, of]) =>
      namedBy(of, (value as Readonly<Record<string, unknown>>)[name], `${path}.${name}`),
    );
  if (typeof value !== 'string' || (schema.format !== 'unit' && schema.format !== 'unitPost')) return [];
  const [unit = '', post] = value.split('.');
  return [{ path, party: { unit, post: post ?? null } }];
}
