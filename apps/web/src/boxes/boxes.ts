import type { Box } from '../generated/graphql.js';

/** In the order of the side bar. Only what waits for the person is counted there: a growing archive is no news. */
export const BOXES: readonly { readonly box: Box; readonly counted: boolean }[] = [
  { box: 'todo', counted: true },
  { box: 'toRead', counted: true },
  { box: 'done', counted: false },
  { box: 'started', counted: false },
  { box: 'copied', counted: false },
  { box: 'drafts', counted: true },
];

export const isBox = (value: string | undefined): value is Box => BOXES.some(({ box }) => box === value);
