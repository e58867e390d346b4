import { refused, type Refusal } from '../errors.js';
import type { Viewer } from '../model.js';
import { standsApart } from '../read/may-read.js';

/** C2: what is often written in opinions (常用语), a person's own or a unit's. A template is no opinion: it is text to begin from. */
export const TEMPLATE_OWNERS = ['person', 'unit'] as const;
export type TemplateOwner = (typeof TEMPLATE_OWNERS)[number];
export type TemplateInput = { readonly owner: TemplateOwner; readonly text: string };

/** A unit's are kept by its head, and by the clerk, who keeps its papers. */
const KEEPERS: readonly string[] = ['head', 'clerk'];
const MOST_TEXT = 500;
/** Of one owner. */
const MOST = 100;

/** Whose templates somebody may keep. */
export function templatesKept({ post, roles }: Viewer): readonly TemplateOwner[] {
  if (standsApart(roles)) return [];
  return KEEPERS.includes(post) ? TEMPLATE_OWNERS : ['person'];
}

/** Why a template is not kept, or null. @param others - how many the owner has besides */
export function mayNotKeepTemplate(
  viewer: Viewer,
  { owner, text }: TemplateInput,
  others: number,
): Refusal | null {
  if (!templatesKept(viewer).includes(owner))
    return refused('MAY_NOT_KEEP_TEMPLATES', { path: 'owner', problem: 'notTheKeeper' });
  if (!text.trim()) return refused('TEXT_REQUIRED', { path: 'text', problem: 'required' });
  if (text.length > MOST_TEXT)
    return refused('BAD_INPUT', { path: 'text', problem: 'maxLength', limit: MOST_TEXT });
  return others < MOST
    ? null
    : refused('TOO_MANY_TEMPLATES', { path: 'owner', problem: 'tooMany', most: MOST });
}
