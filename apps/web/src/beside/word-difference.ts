import { diffArrays } from 'diff';

export type Part = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Chinese is written without spaces: the words are the dictionary's. Built once; making one is slow. */
const words = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);

/** What one text changes of another, word by word; neighbours of a kind are one part. */
export function wordDifference(before: string, after: string): readonly Part[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
