import type { CompiledDefinition, Text } from '@countersign/domain';
import type { OrganizationView } from '../organization.js';
import { itemTitle } from './time.js';

export type Words = {
  readonly definition: CompiledDefinition;
  readonly organization: OrganizationView;
  /** The stage of each piece of work: a fact about one says its number only. */
  readonly stages: ReadonlyMap<number, string>;
};
type Found = Text | undefined;
type Named = { readonly id: string; readonly title: Text };

const named = (of: readonly Named[] | undefined, id: string): Found =>
  of?.find((one) => one.id === id)?.title;

/** What ids in a fact are called, by the name of its member; what it names in a list, as one text. */
export function factTitles(fact: object, words: Words): Readonly<Record<string, Text>> {
  const whole: Readonly<Record<string, unknown>> = { ...fact };
  const scope = whole['scope'];
  const members = { ...(typeof scope === 'object' ? scope : {}), ...whole };
  const titles = Object.entries(members).flatMap(([member, value]): [string, Text][] => {
    const title = titleOf(words, String(whole['type']), member, value, members);
    return title ? [[member, title]] : [];
  });
  return Object.fromEntries(titles);
}

function titleOf(
  { definition, organization, stages }: Words,
  type: string,
  member: string,
  value: unknown,
  { stage, unit, no }: { readonly stage?: unknown; readonly unit?: unknown; readonly no?: unknown },
): Found {
  const { clocks, pauses, urgency } = definition.definition;
  if (member === 'items' && Array.isArray(value)) {
    return joined(value.map((id) => itemTitle(definition.definition, String(id))));
  }
  if (typeof value !== 'string') return undefined;
  switch (member) {
    case 'unit':
      return value === '' ? undefined : organization.unit(value).name;
    case 'stage':
      return definition.stages.get(value)?.title;
    case 'clock':
      return named(clocks, value);
    case 'ending':
      return definition.endings.get(value)?.title;
    // One id is called differently from stage to stage.
    case 'outcome':
      return named(definition.stages.get(String(stage ?? stages.get(Number(no))))?.outcomes, value);
    case 'result':
      return named(definition.stages.get(String(stage))?.results, value);
    case 'reason':
      return named(pauses, value);
    case 'by':
      return type === 'reviewerAdded' ? organization.unit(value).name : undefined;
    case 'from':
      if (IN_THE_UNIT.includes(type)) return organization.postTitle(String(unit), value);
      if (isOnTheWay(type)) return definition.stages.get(value)?.title;
      return type === 'urgencyChanged' ? named(urgency?.levels, value) : undefined;
    case 'to':
      if (isOnTheWay(type)) return definition.stages.get(value)?.title;
      if (type === 'urgencyChanged') return named(urgency?.levels, value);
      if (IN_THE_UNIT.includes(type)) return organization.postTitle(String(unit), value);
      return TO_ANOTHER.includes(type) ? organization.unit(value).name : undefined;
    default:
      return undefined;
  }
}

/** Facts whose `from` and `to` are posts of the unit, and those whose `to` is another unit. */
const IN_THE_UNIT = [
  'transferred',
  'entrusted',
  'prepared',
  'recalled',
  'recused',
  'passedUp',
  'passedDown',
  'fetchedUp',
];
const TO_ANOTHER = ['handed', 'returned', 'reassigned'];

const isOnTheWay = (type: string): boolean => type === 'sentBackTo' || type === 'straightBack';

function joined(titles: readonly Text[]): Text {
  return { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') };
}
