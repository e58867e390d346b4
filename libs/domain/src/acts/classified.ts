import type { DecideContext } from '../context.js';
import type { ProcessDefinition } from '../definition/schema.js';
import { refused, type Problem, type Refusal } from '../errors.js';
import type { SubmissionEvent } from '../events.js';
import type { FormRevision } from '../model.js';

/** The mark of a state secret on paper: 机密★10年. */
const STARRED = /(绝密|机密|秘密)\s*[★☆*＊]/u;
/** How people mark the name of a file: 【机密】, (秘密级). Not 工作秘密 or 商业秘密, which are none. */
const BRACKETED = /[【〔[（(]\s*(绝密|机密|秘密)级?\s*[】〕\])）]/u;

/** The mark that a file's name bears, or null. Source: D5. */
export const markOfName = (name: string): string | null =>
  STARRED.exec(name)?.[1] ?? BRACKETED.exec(name)?.[1] ?? null;

const markOfText = (text: string): string | null => STARRED.exec(text)?.[1] ?? null;

type Form = Pick<FormRevision, 'values'> & { readonly materials?: readonly { readonly name: string }[] };

/** D5: what is declared a state secret, or bears the mark of one, is not taken in: it goes by the paper channel. */
export function mayNotHold({ form: { secrecy } }: ProcessDefinition, form: Form): Refusal | null {
  const declared = secrecy && form.values[secrecy.field];
  const isRefused = typeof declared === 'string' && secrecy?.refused.includes(declared) === true;
  return classified([
    ...(isRefused ? [{ path: `form.${secrecy.field}`, problem: 'declared', mark: declared }] : []),
    ...Object.entries(form.values).flatMap(([name, value]) => marked(`form.${name}`, value)),
    ...(form.materials ?? []).flatMap(({ name }, index) => {
      const mark = markOfName(name);
      return mark ? [{ path: `materials.${index}`, problem: 'marked', mark, name }] : [];
    }),
  ]);
}

/** D5: of a form that is brought, and of what is written beside. */
export function classifiedRefusal(
  { definition, form }: DecideContext,
  event: SubmissionEvent,
): Refusal | null {
  if ('form' in event && event.form) {
    const refusal = mayNotHold(definition.definition, form);
    if (refusal) return refusal;
  }
  const { text, conditions, fields } = 'opinion' in event ? event.opinion : {};
  return classified([
    ...('reason' in event ? marked('reason', event.reason) : []),
    ...marked('text', text),
    ...marked('conditions', conditions),
    ...marked('fields', fields),
  ]);
}

/** Whether it is a work secret, by what the form declares. */
export const restrictedBy = ({ definition, form }: DecideContext): boolean => {
  const { secrecy } = definition.definition.form;
  return secrecy !== undefined && secrecy.restricted.some((level) => level === form.values[secrecy.field]);
};

/** Every text in a value, however deep. */
function marked(path: string, value: unknown): readonly Problem[] {
  if (typeof value === 'string') {
    const mark = markOfText(value);
    return mark ? [{ path, problem: 'marked', mark }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => marked(`${path}.${name}`, member));
}

const classified = (problems: readonly Problem[]): Refusal | null =>
  problems.length > 0 ? refused('CLASSIFIED', ...problems) : null;
