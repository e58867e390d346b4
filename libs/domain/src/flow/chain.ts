import type { Seat, Stage } from '../definition/schema.js';
import type { Assignment, Chain } from '../model.js';

/** O7: the chain of sign-off inside a unit, as data: whose turn it is, and who signs in the end. */

type Placed = Pick<Assignment, 'post' | 'chain'>;

/** The posts that the definition names, from who prepares to who signs; undefined where it names none. */
export const chainOf = (stage: Stage, seat: Seat): readonly string[] | undefined => seat.chain ?? stage.chain;

/** A new piece's: it begins with the first post. One post alone simply signs. */
export function newChain(posts: readonly string[] | undefined): Partial<Pick<Assignment, 'post' | 'chain'>> {
  const [post] = posts ?? [];
  if (!posts || post === undefined) return {};
  return posts.length === 1 ? { post } : { post, chain: { posts, at: 0, passes: [] } };
}

/** Whether who has it, or had it, answers for the unit; who is in no chain does. */
export const isLast = ({ post, chain }: Placed): boolean =>
  chain === undefined || chain.posts.at(-1) === post;

export const isInChain = ({ chain }: Pick<Assignment, 'chain'>, post: string | null): boolean =>
  post !== null && chain?.posts.includes(post) === true;

/** A later post of the unit's chain than the one that has it. */
export const isAbove = (
  { unit, chain }: Pick<Assignment, 'unit' | 'chain'>,
  actor: { readonly unit: string; readonly post: string },
): boolean => chain !== undefined && unit === actor.unit && chain.posts.indexOf(actor.post) > chain.at;

/** Answered: it stands with who signs for the unit, whosever turn it was. */
export const asAnswered = ({ chain }: Pick<Assignment, 'chain'>): Partial<Pick<Assignment, 'post'>> =>
  chain ? { post: chain.posts.at(-1)! } : {};

/** Open again: it stands where it stood. */
export const asPending = ({ chain }: Pick<Assignment, 'chain'>): Partial<Pick<Assignment, 'post'>> =>
  chain ? { post: chain.posts[chain.at]! } : {};

/** Another post has the place of whose turn it is. */
export const replaced = (chain: Chain, post: string): Chain => ({
  ...chain,
  posts: chain.posts.map((one, place) => (place === chain.at ? post : one)),
});
