import { typeset } from '@countersign/domain';
import type { Line, LineGroup } from './approval-sheet.js';
import type { NameOfParty } from './party-name.js';
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
export function formLines(
  schema: Schema,
  ui: unknown,
  values: unknown,
  nameOf: NameOfParty,
): readonly LineGroup[] {
  const known = isRecord(values) ? values : {};
  const properties = new Map(propertiesOf(schema));
  const sections = sectionsOf([...properties.keys()], isRecord(ui) ? ui : {});
  const printed = sections.filter(({ when, fields }) => isAskedFor(when, fields, known));
  return printed.flatMap(({ title, fields }) => {
    const parts = fields.flatMap((id) => {
      const part = properties.get(id);
      return part ? [{ id, part }] : [];
    });
    const flat = parts.filter(({ part }) => !part['properties']);
    const within = parts.filter(({ part }) => part['properties']);
    return [
      {
        title,
        lines: flat.map(({ id, part }): Line => lineOf(id, part, known[id], widgetOf(ui, id), nameOf)),
      },
      ...within.flatMap(({ id, part }) =>
        formLines(part, isRecord(ui) ? ui[id] : {}, known[id], nameOf).map((group) => ({
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

const lineOf = (id: string, part: Schema, value: unknown, widget: unknown, nameOf: NameOfParty): Line => ({
  label: titleOf(part, id),
  value:
    widget === 'markedText' && typeof value === 'string' ? unmarked(value) : inWords(part, value, nameOf),
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

const isParty = ({ format }: Schema): boolean => format === 'unit' || format === 'unitPost';

/** Money with its two decimals (F1); units and posts by name; a list of lines, each on a line of its own. */
function inWords(part: Schema, value: unknown, nameOf: NameOfParty): string {
  if (part['x-money'] && typeof value === 'number') return `${thousandsApart(value.toFixed(2))} 元`;
  if (part['format'] === 'date' && typeof value === 'string' && DATE.test(value)) return dayInChinese(value);
  if (isParty(part) && typeof value === 'string') return nameOf(value);
  const { items } = part;
  if (isRecord(items) && isParty(items) && Array.isArray(value))
    return valueInChinese(value.map((id) => (typeof id === 'string' ? nameOf(id) : id)));
  if (!isRecord(items) || !isRecord(items['properties']) || !Array.isArray(value))
    return valueInChinese(chosenTitle(part, value));
  const fields = propertiesOf(items);
  // Beside the name of a unit a bare figure says nothing.
  const isOfUnits = fields.some(([, field]) => isParty(field));
  const lines = value.filter(isRecord).map((line) =>
    fields
      .filter(([id]) => line[id] !== undefined)
      .map(([id, field]) => {
        const words = inWords(field, line[id], nameOf);
        return isOfUnits && !isParty(field) ? `${titleOf(field, id)} ${words}` : words;
      })
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
  const sections = schemasIn(ui['ui:sections']).map(({ title, fields, when }) => ({
    title: typeof title === 'string' ? title : '',
    when: typeof when === 'string' ? when : null,
    fields: Array.isArray(fields) ? fields.filter((name): name is string => names.includes(name)) : [],
  }));
  const placed = new Set(sections.flatMap(({ fields }) => fields));
  return [...sections, { title: '', when: null, fields: names.filter((name) => !placed.has(name)) }];
}

/** A section that hangs on a tick is printed where it is set, or where something was filled in. */
const isAskedFor = (when: string | null, fields: readonly string[], values: Schema): boolean =>
  when === null || values[when] === true || fields.some((name) => values[name] !== undefined);

/** A choice is shown by its title, never by the constant that is stored. */
function chosenTitle(schema: Schema, value: unknown): unknown {
  if (Array.isArray(value)) {
    const { items } = schema;
    return isRecord(items) ? value.map((item) => chosenTitle(items, item)) : value;
  }
  const choices = [...schemasIn(schema['oneOf']), ...schemasIn(schema['anyOf'])];
  return choices.find((choice) => choice['const'] === value)?.['title'] ?? value;
}
