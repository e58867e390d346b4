import type { MentionInput, MentionableQuery } from '../generated/graphql.js';

type Mentionable = MentionableQuery['mentionable'][number];
type Named = Pick<Mentionable, 'post' | 'person' | 'name'>;
type Words = (text: Mentionable['post']['title']) => string;

/** As it is written after the @: a post by its unit and title, a person by name and unit. */
export const labelOf = ({ post, name }: Omit<Named, 'person'>, text: Words): string => {
  const unit = text(post.unit.name);
  return name === null ? `${unit}·${text(post.title)}` : `${name}·${unit}`;
};

/** Whom a text mentions. The longest name first, so that none is found inside another. */
export function mentionsIn(text: string, known: readonly Named[], words: Words): readonly MentionInput[] {
  const labels = known.map((one) => ({ one, label: `@${labelOf(one, words)}` }));
  let rest = text;
  return [...labels]
    .sort((a, b) => b.label.length - a.label.length)
    .flatMap(({ one: { post, person }, label }) => {
      if (!rest.includes(label)) return [];
      rest = rest.replaceAll(label, ' ');
      return [{ unit: post.unit.id, post: post.post, ...(person !== null && { person }) }];
    });
}
