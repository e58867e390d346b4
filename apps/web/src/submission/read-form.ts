import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { grouped } from '../filing/amount.js';
import { chosenTitle, propertiesOf } from '../filing/choices.js';
import { isRecord } from '../filing/localize-schema.js';
import { partyListOf } from '../filing/party-lists.js';
import { bareTitle, isDrawn, sectionsOf, unitOf } from '../filing/sections.js';

/** As a date field keeps it. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export type ReadField = {
  readonly id: string;
  readonly title: string;
  readonly value: unknown;
  readonly unit: string;
  /** A day of the calendar, to be said as one. */
  readonly isDate?: true;
  /** The text itself, of which the rest is about: `marked` where it is set by its marks. */
  readonly body?: 'plain' | 'marked';
  /** Of a list of lines: how each of their fields is called. */
  readonly columns?: readonly { readonly id: string; readonly title: string; readonly isMoney: boolean }[];
};
export type ReadGroup = { readonly title: string; readonly fields: readonly ReadField[] };

/** Works on a localized schema; an object within the form is a group of its own. */
export function groupsOf(schema: RJSFSchema, ui: UiSchema, values: unknown): readonly ReadGroup[] {
  const known = isRecord(values) ? values : {};
  const properties = new Map(propertiesOf(schema));
  const drawn = sectionsOf([...properties.keys()], ui).filter((section) => isDrawn(section, known));
  return drawn.flatMap(({ title, fields }) => {
    const parts = fields.flatMap((id) => {
      const part = properties.get(id);
      return part ? [{ id, part }] : [];
    });
    const flat = parts.filter(({ part }) => !part.properties);
    const within = parts.filter(({ part }) => part.properties);
    return [
      { title, fields: flat.map(({ id, part }) => fieldOf(id, part, ui[id], known[id])) },
      ...within.flatMap(({ id, part }) => {
        const inner: UiSchema = isRecord(ui[id]) ? (ui[id] as UiSchema) : {};
        return groupsOf(part, inner, known[id]).map((group) => ({
          ...group,
          title: group.title || (part.title ?? id),
        }));
      }),
    ].filter((group) => group.fields.length > 0);
  });
}

function fieldOf(id: string, part: RJSFSchema, ui: unknown, value: unknown): ReadField {
  const unit = unitOf(part, ui);
  const columns = columnsOf(part);
  const body = bodyOf(ui);
  const shown = part['x-money'] && typeof value === 'number' ? inYuan(value) : chosenTitle(part, value);
  const isDate = part.format === 'date' && typeof value === 'string' && DATE.test(value);
  return {
    ...{ id, title: bareTitle(part.title ?? id, unit), value: shown, unit },
    ...(isDate && { isDate: true as const }),
    ...(columns && { columns }),
    ...(body && { body }),
  };
}

/** What takes so many lines to write is the text that is filed, and no answer among others. */
const BODY_ROWS = 10;

function bodyOf(ui: unknown): ReadField['body'] {
  if (!isRecord(ui)) return undefined;
  if (ui['ui:widget'] === 'markedText') return 'marked';
  const options = ui['ui:options'];
  const rows = isRecord(options) ? Number(options['rows'] ?? 0) : 0;
  return ui['ui:widget'] === 'textarea' && rows >= BODY_ROWS ? 'plain' : undefined;
}

/** Whether the form bears a text of its own, to be read as one reads a document. */
export const hasBody = (ui: unknown): boolean =>
  isRecord(ui) && Object.values(ui).some((hint) => bodyOf(hint) !== undefined);

/** F1: two decimals, also where they are 0. */
export const inYuan = (value: number): string => grouped(value.toFixed(2));

/** Units and posts come in words already (`useNamedParties`): they are no lines. */
function columnsOf(part: RJSFSchema): ReadField['columns'] {
  const { items } = part;
  if (partyListOf(part)) return undefined;
  if (!isRecord(items) || !isRecord(items['properties'])) return undefined;
  return propertiesOf(items as RJSFSchema).map(([id, part]) => {
    return { id, title: part.title ?? id, isMoney: part['x-money'] === true };
  });
}
