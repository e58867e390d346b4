import type { Detail } from '../common/read-problem.js';
import type { Text } from '../common/text.js';

/** A refusal's details, taken to where they belong: sentences by field id and by material; the rest for the foot. */
export type Refused = {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly materials: ReadonlyMap<string, readonly string[]>;
  readonly rest: readonly Detail[];
};

export const NOTHING_REFUSED: Refused = { fields: new Map(), materials: new Map(), rest: [] };

const added = (map: Map<string, readonly string[]>, key: string, sentence: string): void =>
  void map.set(key, [...(map.get(key) ?? []), sentence]);

/** `form.land.mu` is the field `<prefix>_land_mu`; `materials.audits` the material. Also under `revision.`. */
export function placeRefusal(
  details: readonly Detail[],
  prefix: string,
  sentence: (detail: Detail) => string,
): Refused {
  const fields = new Map<string, readonly string[]>();
  const materials = new Map<string, readonly string[]>();
  const rest: Detail[] = [];
  for (const detail of details) {
    const [part, ...path] = detail.path.replace(/^revision\./, '').split('.');
    if (part === 'form' && path.length > 0) added(fields, [prefix, ...path].join('_'), sentence(detail));
    else if (part === 'materials' && path[0]) added(materials, path[0], sentence(detail));
    else rest.push(detail);
  }
  return { fields, materials, rest };
}

type Warning = { readonly fields: readonly string[]; readonly text: Text };

/** Warnings at the fields that they are about, by field id. */
export function warningsAt(
  warnings: readonly Warning[],
  prefix: string,
  words: (text: Text) => string,
): Refused['fields'] {
  const fields = new Map<string, readonly string[]>();
  for (const { fields: about, text } of warnings)
    for (const field of about) added(fields, [prefix, ...field.split('.')].join('_'), words(text));
  return fields;
}

/** How many places are marked. */
export const countOf = ({ fields, materials }: Refused): number => fields.size + materials.size;

/** Takes the eye and the cursor to the first thing that is wrong. */
export function focusFirst({ fields, materials }: Refused, root: HTMLElement | null): void {
  const spots = [...(root?.querySelectorAll<HTMLElement>('[data-field], [data-material]') ?? [])];
  const spot = spots.find(
    ({ dataset }) => fields.has(dataset['field'] ?? '') || materials.has(dataset['material'] ?? ''),
  );
  const target = spot?.matches('input')
    ? spot
    : spot?.querySelector<HTMLElement>('input, textarea, select, [tabindex]');
  (spot?.closest('li') ?? spot)?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

/** What has been changed is no longer refused. */
export function withoutChanged(refused: Refused, prefix: string, before: object, after: object): Refused {
  const old = before as Readonly<Record<string, unknown>>;
  const changed = Object.entries(after)
    .filter(([name, value]) => old[name] !== value)
    .map(([name]) => `${prefix}_${name}`);
  if (changed.length === 0) return refused;
  const fields = [...refused.fields].filter(
    ([id]) => !changed.some((name) => id === name || id.startsWith(`${name}_`)),
  );
  return { ...refused, fields: new Map(fields) };
}
