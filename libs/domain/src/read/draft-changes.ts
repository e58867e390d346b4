import type { Chain, Draft, Opinion } from '../model.js';

/** What a draft is made of. */
const MEMBERS = ['outcome', 'text', 'conditions', 'scores', 'fields', 'veto', 'attachments'] as const;
export type DraftMember = (typeof MEMBERS)[number];

/** O7: what was prepared last and passed up; null before anything was. */
export const draftOf = (chain: Chain | undefined): Draft | null =>
  chain?.passes.findLast(({ draft }) => draft)?.draft ?? null;

/** O7: what differs from what was passed up before; of the first draft all that it says. */
export function changedIn(before: Draft | null, after: Draft | Opinion): readonly DraftMember[] {
  return MEMBERS.filter((member) => said(before?.[member]) !== said(after[member]));
}

/** Members of objects come back from a store in an order of its own. */
function said(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(said).join()}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, one]) => `${name}:${said(one)}`).join()}}`;
}
