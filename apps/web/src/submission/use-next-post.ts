import { useText } from '../common/text.js';
import type { ChainView } from './views.js';

/** O7: to whom it goes when it is passed up, and who signs in the end. */
export type NextPost = { readonly to: string; readonly signs: string };

export function useNextPost(chain: ChainView | null | undefined): NextPost | null {
  const text = useText();
  const next = chain?.posts[chain.at + 1];
  if (!chain || !next) return null;
  return { to: text(next.title), signs: text(chain.posts.at(-1)?.title) };
}
