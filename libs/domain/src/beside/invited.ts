import type { Instant } from '@countersign/calendar';
import { mayNotHold } from '../acts/classified.js';
import { isSame } from '../acts/revise.js';
import type { ProcessDefinition } from '../definition/schema.js';
import { refused, type Problem, type Refusal } from '../errors.js';

type Values = Readonly<Record<string, unknown>>;
type Material = { readonly material: string; readonly file: string };

/** C7: the part of a form that an outsider, the investor, fills in through a link, into the draft of whoever files. */
export type DraftContent = { readonly form: Values; readonly materials: readonly Material[] };

/** Something that came through the link: `form.jobs`, or `materials.licence` with a file's id, and when. */
export type FilledIn = { readonly path: string; readonly value: unknown; readonly at: Instant };

/** _setting_: how long a link is in force. */
export const INVITED_DAYS = { usual: 7, most: 30 } as const;

/** Why no link is made, or null. */
export function mayNotInvite({ form: { invited } }: ProcessDefinition, days: number): Refusal | null {
  if (!invited) return refused('MAY_NOT_INVITE', { path: 'draft', problem: 'noInvitedPart' });
  if (Number.isInteger(days) && days >= 1 && days <= INVITED_DAYS.most) return null;
  return refused('BAD_INPUT', { path: 'days', problem: 'outOfRange', min: 1, max: INVITED_DAYS.most });
}

/** All that a link shows of a draft. */
export function invitedPart(definition: ProcessDefinition, { form, materials }: DraftContent): DraftContent {
  const { fields, materials: ids } = partOf(definition);
  return {
    form: Object.fromEntries(
      fields.filter((name) => Object.hasOwn(form, name)).map((name) => [name, form[name]]),
    ),
    materials: materials.filter(({ material }) => ids.includes(material)),
  };
}

/**
 * The form's schema, cut to the part.
 *
 * @param isWhole - whether what the form requires has to be there: not before they say that they are done
 */
export function invitedSchema(definition: ProcessDefinition, isWhole: boolean): Values {
  const { fields } = partOf(definition);
  const { properties, required, type, title, ...rest } = definition.form.schema;
  const names = Array.isArray(required) ? required.filter((name) => fields.includes(String(name))) : [];
  return {
    ...{ type, title, additionalProperties: false, required: isWhole ? names : [] },
    ...('x-title-en' in rest && { 'x-title-en': rest['x-title-en'] }),
    properties: picked(properties, fields),
  };
}

/** The hints for drawing it: nothing in them names a field of the rest. */
export function invitedUi({ form: { ui = {}, invited } }: ProcessDefinition): Values {
  const fields = invited?.fields ?? [];
  const named = (list: unknown): readonly unknown[] =>
    Array.isArray(list) ? list.filter((name) => fields.includes(String(name))) : [];
  const sections: readonly { readonly fields?: unknown }[] = Array.isArray(ui['ui:sections'])
    ? ui['ui:sections']
    : [];
  return {
    ...picked(ui, fields),
    'ui:order': [...named(ui['ui:order']), '*'],
    'ui:sections': sections
      .map((section) => ({ ...section, fields: named(section.fields) }))
      .filter((section) => section.fields.length > 0),
  };
}

/**
 * Why something is not taken in through a link, or null: what lies beside the part, files that did not come through it,
 * what is classified (D5).
 *
 * @param files - those that came through the link, and those of the part that the draft holds
 */
export function mayNotFillIn(
  definition: ProcessDefinition,
  { form, materials }: DraftContent,
  files: readonly Material[],
): Refusal | null {
  const part = partOf(definition);
  const beside: readonly Problem[] = [
    ...Object.keys(form)
      .filter((name) => !part.fields.includes(name))
      .map((name) => ({ path: `form.${name}`, problem: 'notInvited' })),
    ...materials
      .filter(
        ({ material, file }) =>
          !part.materials.includes(material) ||
          !files.some((one) => one.material === material && one.file === file),
      )
      .map(({ material }) => ({ path: `materials.${material}`, problem: 'notInvited' })),
  ];
  if (beside.length > 0) return refused('NOT_INVITED', ...beside);
  return mayNotHold(definition, { values: form });
}

/** The draft with the part as it was given; everything else in it stays as it was. */
export function withInvited(
  definition: ProcessDefinition,
  draft: DraftContent,
  given: DraftContent,
): DraftContent {
  const { fields, materials } = partOf(definition);
  const rest = Object.entries(draft.form).filter(([name]) => !fields.includes(name));
  return {
    form: { ...Object.fromEntries(rest), ...invitedPart(definition, given).form },
    materials: [
      ...draft.materials.filter(({ material }) => !materials.includes(material)),
      ...invitedPart(definition, given).materials,
    ],
  };
}

/** What came through the link so far, after the draft became another by it. What was emptied came from nobody. */
export function filledInBy(
  known: readonly FilledIn[],
  before: DraftContent,
  after: DraftContent,
  at: Instant,
): readonly FilledIn[] {
  const isUntouched = ({ path, value }: FilledIn): boolean => {
    if (!path.startsWith(FIELD))
      return isThere(entriesOf(before), { path, value }) === isThere(entriesOf(after), { path, value });
    const name = path.slice(FIELD.length);
    return isSame(before.form[name], after.form[name]);
  };
  const brought = entriesOf(after).filter((entry) => !isThere(entriesOf(before), entry));
  return [...known.filter(isUntouched), ...brought.map((entry) => ({ ...entry, at }))];
}

/** Whether the draft still holds it as it came. */
export const standsIn = (draft: DraftContent, entry: FilledIn): boolean => isThere(entriesOf(draft), entry);

type Entry = Omit<FilledIn, 'at'>;
const FIELD = 'form.';

const entriesOf = ({ form, materials }: DraftContent): readonly Entry[] => [
  ...Object.entries(form).map(([name, value]) => ({ path: `${FIELD}${name}`, value })),
  ...materials.map(({ material, file }) => ({ path: `materials.${material}`, value: file })),
];

const isThere = (entries: readonly Entry[], { path, value }: Entry): boolean =>
  entries.some((entry) => entry.path === path && isSame(entry.value, value));

const partOf = ({ form: { invited } }: ProcessDefinition) => invited ?? { fields: [], materials: [] };

const picked = (from: unknown, names: readonly string[]): Values =>
  Object.fromEntries(
    Object.entries(typeof from === 'object' && from !== null ? from : {}).filter(([name]) =>
      names.includes(name),
    ),
  );
