import type { Instant, LocalDate } from '@countersign/calendar';
import { refused, type Refusal } from '../errors.js';
import type { Actor } from '../model.js';
import { isChiefEditor, isOfTheDesk, type Periodical } from './periodical.js';

/** An article at its place: in which column; the order is the list's. */
export type Placement = { readonly article: string; readonly column: string };
/** B3: what was published wrongly is put right by a note in a later issue. */
export type Correction = { readonly article: string; readonly text: string };

type Act = { readonly by: Actor; readonly at: Instant };
/** One issue of a periodical (一期), as JSON: the fold of its events. */
export type IssueState = {
  readonly v: 1;
  readonly periodical: { readonly id: string; readonly version: number };
  /** Raised by each act; whoever acts says which one was seen. */
  readonly version: number;
  readonly stage: 'assembling' | 'presented' | 'signed' | 'published' | 'discarded';
  readonly begun: Act;
  readonly placements: readonly Placement[];
  readonly corrections: readonly Correction[];
  /** By the chief editor, when it was presented last. */
  readonly returned?: Act & { readonly reason: string };
  readonly signed?: Act;
  readonly published?: Act & Publication;
};
export type Publication = {
  readonly on: LocalDate;
  readonly year: number;
  readonly n: number;
  readonly number: string;
  /** SHA-256 of the text as published, hex. */
  readonly digest: string;
};

export type IssueEvent = Act &
  (
    | { readonly type: 'BEGIN'; readonly periodical: { readonly id: string; readonly version: number } }
    | {
        readonly type: 'ARRANGE';
        readonly placements: readonly Placement[];
        readonly corrections: readonly Correction[];
      }
    | { readonly type: 'PRESENT' }
    | { readonly type: 'RETURN'; readonly reason: string }
    | { readonly type: 'SIGN' }
    | ({ readonly type: 'PUBLISH' } & Publication)
    | { readonly type: 'DISCARD'; readonly reason: string }
  );
/** What a person asks for: what the shell adds to a publication is not known yet. */
export type IssueAct = Exclude<IssueEvent, { type: 'PUBLISH' }> | (Act & { readonly type: 'PUBLISH' });
export type IssueActType = IssueAct['type'];

/** What the shell looks up of an article that is to be placed, or corrected. */
export type ArticleFacts = {
  /** D5: the confidentiality check was signed, in favour. */
  readonly isCleared: boolean;
  /** The issue that it stands in; null: none. */
  readonly issue: string | null;
  readonly isPublished: boolean;
};
export type IssueFacts = {
  /** This issue's id. */
  readonly issue: string;
  readonly articles: Readonly<Record<string, ArticleFacts>>;
  /** The version that whoever acts has seen; absent: the present one. */
  readonly seen?: number;
};

/**
 * Why an act on an issue is not allowed, or null. The desk assembles, presents and publishes; the chief editor returns or
 * signs; both in person, in posts of their own. What is published never changes.
 *
 * Source: B1 to B4, D5.
 */
export function issueRefusal(
  periodical: Periodical,
  state: IssueState | null,
  act: IssueAct,
  facts: IssueFacts,
): Refusal | null {
  return (
    whoRefusal(periodical, act) ??
    (state ? stageRefusal(state, act.type) : null) ??
    (state && facts.seen !== undefined && facts.seen !== state.version
      ? refused('STALE', { path: 'version', problem: 'changed', seen: facts.seen, now: state.version })
      : null) ??
    contentRefusal(periodical, state, act, facts)
  );
}

/** B4. A delegation covers matters; a periodical is none. */
function whoRefusal(periodical: Periodical, { type, by }: IssueAct): Refusal | null {
  if (by.for) return refused('IN_PERSON', { path: 'issue', problem: 'inPerson' });
  const chief = isChiefEditor(periodical, by);
  if (type === 'SIGN' || type === 'RETURN') return chief ? null : refused('NOT_THE_CHIEF_EDITOR');
  if (isOfTheDesk(periodical, by) || (chief && type === 'PUBLISH')) return null;
  return refused('NOT_THE_DESK');
}

const ALLOWED: Readonly<Record<IssueState['stage'], readonly IssueActType[]>> = {
  assembling: ['ARRANGE', 'PRESENT', 'DISCARD'],
  presented: ['RETURN', 'SIGN'],
  signed: ['RETURN', 'PUBLISH'],
  published: [],
  discarded: [],
};

function stageRefusal({ stage }: IssueState, type: IssueActType): Refusal | null {
  if (ALLOWED[stage].includes(type)) return null;
  if (stage === 'published') return refused('ISSUE_PUBLISHED', { path: 'issue', problem: stage });
  return refused('ISSUE_NOT_READY', { path: 'issue', problem: stage });
}

function contentRefusal(
  periodical: Periodical,
  state: IssueState | null,
  act: IssueAct,
  facts: IssueFacts,
): Refusal | null {
  switch (act.type) {
    case 'ARRANGE':
      return arrangementRefusal(periodical, act, facts);
    case 'PRESENT':
      return state!.placements.length > 0
        ? null
        : refused('ISSUE_EMPTY', { path: 'placements', problem: 'none' });
    case 'RETURN':
    case 'DISCARD':
      return act.reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
    default:
      return null;
  }
}

/** B1, B2: only what was cleared, only once, only in a column that there is. */
function arrangementRefusal(
  { columns }: Periodical,
  { placements, corrections }: IssueAct & { type: 'ARRANGE' },
  { issue, articles }: IssueFacts,
): Refusal | null {
  for (const [index, { article, column }] of placements.entries()) {
    const path = `placements.${index}`;
    const known = articles[article];
    if (!known) return refused('ARTICLE_NOT_FOUND', { path, problem: 'unknown' });
    if (!columns.some(({ id }) => id === column))
      return refused('BAD_INPUT', { path: `${path}.column`, problem: 'unknown', column });
    if (!known.isCleared) return refused('NOT_CLEARED', { path, problem: 'notCleared' });
    const isTwice = placements.findIndex((one) => one.article === article) < index;
    if (isTwice || (known.issue !== null && known.issue !== issue))
      return refused('ALREADY_PLACED', { path, problem: isTwice ? 'twice' : 'elsewhere' });
  }
  for (const [index, { article, text }] of corrections.entries()) {
    const path = `corrections.${index}`;
    if (!articles[article]?.isPublished)
      return refused('ARTICLE_NOT_FOUND', { path, problem: 'notPublished' });
    if (!text.trim()) return refused('TEXT_REQUIRED', { path: `${path}.text`, problem: 'required' });
  }
  return null;
}

/** The acts that the person may do now: made of the refusals, so what is offered is what is accepted. */
export function issueActions(periodical: Periodical, state: IssueState, by: Actor): readonly IssueActType[] {
  const at = state.begun.at;
  const facts: IssueFacts = { issue: '', articles: {} };
  const acts: readonly IssueAct[] = [
    { type: 'ARRANGE', by, at, placements: [], corrections: [] },
    { type: 'PRESENT', by, at },
    { type: 'RETURN', by, at, reason: '…' },
    { type: 'SIGN', by, at },
    { type: 'PUBLISH', by, at },
    { type: 'DISCARD', by, at, reason: '…' },
  ];
  return acts.filter((act) => !issueRefusal(periodical, state, act, facts)).map(({ type }) => type);
}

/** The state after an event that is not refused. Replaying the events of its chain gives the stored one (A3). */
export function stepIssue(state: IssueState | null, event: IssueEvent): IssueState {
  const { by, at } = event;
  if (event.type === 'BEGIN') {
    return {
      ...{ v: 1, periodical: event.periodical, version: 1, stage: 'assembling', begun: { by, at } },
      ...{ placements: [], corrections: [] },
    };
  }
  if (!state) throw new Error('an issue begins with BEGIN');
  const next = { ...state, version: state.version + 1 };
  switch (event.type) {
    case 'ARRANGE':
      return { ...next, placements: event.placements, corrections: event.corrections };
    case 'PRESENT':
      return { ...next, stage: 'presented' };
    case 'RETURN': {
      const { signed: _, ...unsigned } = next;
      return { ...unsigned, stage: 'assembling', returned: { by, at, reason: event.reason } };
    }
    case 'SIGN':
      return { ...next, stage: 'signed', signed: { by, at } };
    case 'PUBLISH': {
      const { on, year, n, number, digest } = event;
      return { ...next, stage: 'published', published: { by, at, on, year, n, number, digest } };
    }
    case 'DISCARD':
      return { ...next, stage: 'discarded', placements: [], corrections: [] };
  }
}
