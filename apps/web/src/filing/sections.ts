import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { isRecord } from './localize-schema.js';

/** Fields that belong together, under a heading. `when`: a field without whose tick the section is not drawn. */
export type Section = {
  readonly title: string;
  readonly fields: readonly string[];
  readonly when?: string;
};

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** `ui:sections` of a form; fields that none of them names come last, so that nothing is ever left out. */
export function sectionsOf(names: readonly string[], ui: UiSchema): readonly Section[] {
  const listed: unknown = ui['ui:sections'];
  const sections = (Array.isArray(listed) ? listed : []).filter(isRecord).map(({ title, fields, when }) => ({
    title: typeof title === 'string' ? title : '',
    fields: strings(fields).filter((name) => names.includes(name)),
    ...(typeof when === 'string' && { when }),
  }));
  const placed = new Set(sections.flatMap(({ fields }) => fields));
  const rest = names.filter((name) => !placed.has(name));
  return [...sections, ...(rest.length > 0 ? [{ title: '', fields: rest }] : [])];
}

/** What is not asked for is not drawn, unless something is filled in there: nothing that is filed is ever hidden. */
export function isDrawn({ when, fields }: Section, values: Readonly<Record<string, unknown>>): boolean {
  if (when === undefined || values[when] === true) return true;
  return fields.some((name) => !isEmpty(values[name]));
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  // An empty line is filed too, and refused: it must be seen.
  (Array.isArray(value) && value.length === 0);

/** The unit that stands behind a field. */
export function unitOf(schema: RJSFSchema, ui: unknown): string {
  const options = isRecord(ui) ? ui['ui:options'] : undefined;
  const addon = isRecord(options) ? options['addonAfter'] : undefined;
  const own: unknown = schema['x-unit'];
  return typeof addon === 'string' ? addon : typeof own === 'string' ? own : '';
}

/** A title without the unit that is shown behind the field: 用地面积（亩） -> 用地面积. */
export const bareTitle = (title: string, unit: string): string =>
  unit === '' ? title : title.replace(new RegExp(`\\s*[(\\uff08]${escaped(unit)}[)\\uff09]$`), '');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
