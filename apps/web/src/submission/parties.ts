import type { Text } from '../common/text.js';
import type { DirectoryQuery } from '../generated/graphql.js';

/** A post of a unit, or any of its posts: as it is sent, and as it is called. */
export type Party = { readonly unit: string; readonly post: string | null; readonly title: string };

type Unit = DirectoryQuery['directory'][number];
type Words = { readonly text: (text: Text) => string; readonly anyPost: string };
export type PartyOption = Party & { readonly id: string; readonly label: string; readonly people: string };
export type UnitOptions = {
  readonly unit: string;
  readonly name: string;
  readonly options: readonly PartyOption[];
};

export const idOf = ({ unit, post }: Pick<Party, 'unit' | 'post'>): string => `${unit}.${post ?? ''}`;

/** Who can be chosen, unit by unit: where something is looked for, what bears it in its name, post or people. */
export function optionsOf(
  directory: readonly Unit[],
  looked: string,
  { text, anyPost }: Words,
): readonly UnitOptions[] {
  const wanted = looked.trim().toLowerCase();
  return directory.flatMap(({ unit: { id: unit, name }, posts }) => {
    const called = text(name);
    const all: readonly PartyOption[] = [
      { ...option(unit, null, called), label: anyPost, people: '' },
      ...posts.map(({ post, title, people }) => ({
        ...option(unit, post, `${called} ${text(title)}`),
        ...{ label: text(title), people: people.join(' ') },
      })),
    ];
    const has = (words: string) => words.toLowerCase().includes(wanted);
    const options = has(called) ? all : all.filter(({ label, people }) => has(`${label} ${people}`));
    return options.length > 0 ? [{ unit, name: called, options }] : [];
  });
}

const option = (unit: string, post: string | null, title: string) => ({
  ...{ unit, post, title },
  id: idOf({ unit, post }),
});
