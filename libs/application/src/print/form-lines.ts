import { typeset } from '@countersign/domain';
import type { Line, LineGroup } from './approval-sheet.js';
import { dayInChinese, thousandsApart, valueInChinese } from './zh-words.js';

type Schema = Readonly<Record<string, unknown>>;

/** As a date field keeps it. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const isRecord = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const schemasIn = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/**
 * What was filled in, group by group, as the form's own schema names it; in the order of `ui:sections`, and what none of
 * them names last, so that nothing is ever left out. An object within the form is a group of its own.
 */
export function formLines(schema: Schema, ui: unknown, values: unknown): readonly LineGroup[] {
  const known = isRecord(values) ? values : {};
  const properties = new Map(propertiesOf(schema));
  return sectionsOf([...properties.keys()], isRecord(ui) ? ui : {}).flatMap(({ title, fields }) => {
    const parts = fields.flatMap((id) => {
      const part = properties.get(id);
      return part ? [{ id, part }] : [];
    });
    const flat = parts.filter(({ part }) => !part['properties']);
    const within = parts.filter(({ part }) => part['properties']);
    return [
      { title, lines: flat.map(({ id, part }): Line => lineOf(id, part, known[id], widgetOf(ui, id))) },
      ...within.flatMap(({ id, part }) =>
        formLines(part, isRecord(ui) ? ui[id] : {}, known[id]).map((group) => ({
          ...group,
          title: group.title || titleOf(part, id),
        })),
      ),
    ].filter(({ lines }) => lines.length > 0);
  });
}

const widgetOf = (ui: unknown, id: string): unknown => {
  const own = isRecord(ui) ? ui[id] : undefined;
  return isRecord(own) ? own['ui:widget'] : undefined;
};

const lineOf = (id: string, part: Schema, value: unknown, widget: unknown): Line => ({
  label: titleOf(part, id),
  value: widget === 'markedText' && typeof value === 'string' ? unmarked(value) : inWords(part, value),
});

/** A marked text as its reader sees it: the marks are for the screen and the bulletin, not for a form's cell. */
const unmarked = (text: string): string => {
  const lines = typeset(text).flatMap(({ type, lines: set, picture }) =>
    set.map((runs, index) => {
      const words = runs.map((run) => run.text).join('');
      if (type === 'numbered') return `${index + 1}. ${words}`;
      if (type === 'bulleted') return `· ${words}`;
      return type === 'picture' ? `［图${picture}］${words}` : words;
    }),
  );
  return lines.length > 0 ? lines.join('\n') : valueInChinese('');
};

/** Money with its two decimals (F1); a list of lines, each on a line of its own. */
function inWords(part: Schema, value: unknown): string {
  if (part['x-money'] && typeof value === 'number') return `${thousandsApart(value.toFixed(2))} 元`;
  if (part['format'] === 'date' && typeof value === 'string' && DATE.test(value)) return dayInChinese(value);
  const { items } = part;
  if (!isRecord(items) || !isRecord(items['properties']) || !Array.isArray(value))
    return valueInChinese(chosenTitle(part, value));
  const fields = propertiesOf(items);
  const lines = value.filter(isRecord).map((line) =>
    fields
      .filter(([id]) => line[id] !== undefined)
      .map(([id, field]) => inWords(field, line[id]))
      .join('　'),
  );
  return lines.length > 0 ? lines.join('\n') : valueInChinese([]);
}

const titleOf = (part: Schema, id: string): string =>
  typeof part['title'] === 'string' ? part['title'] : id;

/** With those that a condition adds. */
function propertiesOf(schema: Schema): readonly (readonly [string, Schema])[] {
  const own = Object.entries(isRecord(schema['properties']) ? schema['properties'] : {}).flatMap(
    ([id, part]) => (isRecord(part) ? [[id, part] as const] : []),
  );
  const added = [schema['then'], schema['else'], ...schemasIn(schema['allOf'])]
    .filter(isRecord)
    .flatMap(propertiesOf);
  return [...own, ...added.filter(([id]) => !own.some(([known]) => known === id))];
}

function sectionsOf(names: readonly string[], ui: Schema) {
  const sections = schemasIn(ui['ui:sections']).map(({ title, fields }) => ({
    title: typeof title === 'string' ? title : '',
    fields: Array.isArray(fields) ? fields.filter((name): name is string => names.includes(name)) : [],
  }));
  const placed = new Set(sections.flatMap(({ fields }) => fields));
  return [...sections, { title: '', fields: names.filter((name) => !placed.has(name)) }];
}

/** A choice is shown by its title, never by the constant that is stored. */
function chosenTitle(schema: Schema, value: unknown): unknown {
  if (Array.isArray(value)) {
    const { items } = schema;
    return isRecord(items) ? value.map((item) => chosenTitle(items, item)) : value;
  }
  const choices = [...schemasIn(schema['oneOf']), ...schemasIn(schema['anyOf'])];
  return choices.find((choice) => choice['const'] === value)?.['title'] ?? value;
}
