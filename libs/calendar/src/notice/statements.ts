import { nextDate, readDates } from './date-list.js';
import type { Span } from './date-list.js';
import { numberOf } from './notice-text.js';

/**
 * What a clause says of its dates. `moved`: their rest is moved to the days in `to`. `statutory` and `rest`: why days
 * are off that the clause before already named. `back`: work goes on from that day.
 */
type Said = 'off' | 'work' | 'moved' | 'statutory' | 'rest' | 'back';

export type Statement = {
  readonly said: Said;
  readonly quote: string;
  readonly spans: readonly Span[];
  readonly to?: readonly Span[];
  /** `共7天`, where it stands behind days off. */
  readonly count?: number;
};

const LEAD = String.raw`[^\d,.;:()、不未非起]{0,6}?`;
/** In this order: 公休日调至 is no 公休, and 起正常上班 speaks of no make-up day. */
const VERBS: readonly (readonly [Said, RegExp])[] = [
  ['moved', /(?:[一二两三四五六]个)?公休日?(?:及[^\d,.;:()]{2,4})?(?:分别)?调(?:整|换|休)?(?:至|到)/uy],
  ['statutory', /(?:均)?(?:为|是|系)?[^\d,.;:()、]{0,4}法定(?:节)?假日/uy],
  ['rest', /(?:照常|正常|均)?(?:为|是)?(?:照常|正常)?公休/uy],
  ['back', /起(?:照常|正常|恢复)?(?:上班|工作)/uy],
  ['work', new RegExp(`${LEAD}(?:上班|工作)`, 'yu')],
  ['off', new RegExp(`${LEAD}(?:放假|补休|休假|休息|连休|调休)`, 'yu')],
];
const NUMBER = String.raw`(\d{1,3}|[一二两三四五六七八九十]{1,3})`;
const COUNT = new RegExp(`^(?:[^.;]*?(?:共|合计))?计?${NUMBER}天`, 'u');

/**
 * The statements of a section, in its order.
 *
 * @returns `unread`: clauses with dates of which nothing was understood
 */
export function statementsOf(section: string): {
  readonly statements: readonly Statement[];
  readonly unread: readonly string[];
} {
  const statements: Statement[] = [];
  const unread: string[] = [];
  for (let start = nextDate(section, 0); start >= 0;) {
    const dates = readDates(section, start, { commas: true });
    if (!dates) break;
    const verb = verbAt(section, dates.end);
    const to = verb?.said === 'moved' ? readDates(section, verb.end, { commas: false }) : undefined;
    const end = to?.end ?? verb?.end ?? dates.end;
    const next = nextDate(section, end);
    const quote = section.slice(start, end);
    if (!verb || (verb.said === 'moved' && !to)) unread.push(quote);
    else {
      const tail = section.slice(end, next < 0 ? undefined : next);
      const count = verb.said === 'off' ? COUNT.exec(tail)?.[1] : undefined;
      statements.push({
        said: verb.said,
        quote,
        spans: dates.spans,
        ...(to && { to: to.spans }),
        ...(count !== undefined && { count: numberOf(count) }),
      });
    }
    start = next;
  }
  return { statements, unread };
}

function verbAt(text: string, at: number): { readonly said: Said; readonly end: number } | undefined {
  for (const [said, pattern] of VERBS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { said, end: at + match[0].length };
  }
  return undefined;
}
