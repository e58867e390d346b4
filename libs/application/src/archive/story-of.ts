import { instant, type Calendar } from '@countersign/calendar';
import type { Fact, SubmissionEvent } from '@countersign/domain';
import { signerName } from '../print/opinion-lines.js';
import { dayInChinese, momentInChinese } from '../print/zh-words.js';
import { factTitles, type Words } from '../queries/assemble/fact-titles.js';
import { ACT, FACT } from './story-words.js';

/** One event in words, for who has nothing but the package. */
export type StoryLine = {
  readonly seq: number;
  readonly at: string;
  /** Unit, post and name; the system's where nobody acted. */
  readonly by: string;
  readonly act: string;
  readonly followed: readonly string[];
  readonly reason: string | null;
};
type Recorded = {
  readonly at: string;
  readonly event: SubmissionEvent;
  readonly facts: readonly Fact[];
};

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What happened, oldest first: nothing is hidden from the archive. */
export function storyOf(
  calendar: Calendar,
  words: Words,
  events: readonly { readonly seq: number; readonly text: string }[],
): readonly StoryLine[] {
  return events.map(({ seq, text }) => {
    const { at, event, facts } = JSON.parse(text) as Recorded;
    return {
      seq,
      at: momentInChinese(calendar, instant(Date.parse(at))),
      by: 'actor' in event ? signed(words, event.actor) : '系统',
      act: ACT[event.type],
      followed: [...new Set(facts.flatMap((fact) => inWords(fact, words)))],
      reason: reasonOf(event),
    };
  });
}

function signed({ organization }: Words, actor: Parameters<Words['organization']['signer']>[0]): string {
  const by = organization.signer(actor);
  return `${by.unit.name.zh} ${by.postTitle.zh} ${signerName(by)}`;
}

/** Of a pause the notice: its reason is one of a list, and a fact (T6). */
function reasonOf(event: SubmissionEvent): string | null {
  if (event.type === 'PAUSE') return event.text;
  return 'reason' in event ? (event.reason ?? null) : null;
}

function inWords(fact: Fact, words: Words): readonly string[] {
  const sentence = FACT[fact.type];
  if (sentence === undefined) return [];
  const values: Readonly<Record<string, unknown>> = { ...fact };
  const titles = factTitles(fact, words);
  return [
    sentence.replace(/\{(\w+)\}/g, (_, member: string) => {
      const value = titles[member]?.zh ?? values[member];
      if (typeof value === 'string' && DATE.test(value)) return dayInChinese(value);
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    }),
  ];
}
