import type { Names } from './names-of.js';
import { type Fact, figure, scopeOf, word } from './read-fact.js';

const TELLING = ['signed', 'corrected', 'deemed', 'supplementary'];

/** Which sentence: of an alarm by its kind, of a due date by whether there was one before and is one now. */
export function factKey(fact: Fact, { missed }: Pick<Names, 'missed'>): string {
  if (fact.type === 'alarm') {
    // A limit of the whole is called a limit by its own title.
    const whole = word(fact, 'kind') === 'fallDue' && scopeOf(fact)?.type === 'submission';
    return `alarm.${word(fact, 'kind')}${whole ? 'Whole' : ''}`;
  }
  if (fact.type === 'missed') return missed.get(figure(fact, 'no')) ?? 'missed';
  // What is not for the reader's eyes comes without its outcome (O12).
  if (TELLING.includes(fact.type) && !word(fact, 'outcome')) return `hidden.${fact.type}`;
  if (fact.type === 'reviewerAdded') return `reviewerAdded.${word(fact, 'where') || 'hidden'}`;
  if (fact.type === 'recused') return word(fact, 'to') ? 'recused.to' : 'recused.left';
  if (fact.type === 'transferred' && !word(fact, 'to')) return 'hidden.transferred';
  if (fact.type === 'clockClosed' && figure(fact, 'overdueDays') === 0) return 'clockClosedJust';
  if (fact.type !== 'dueMoved') return fact.type;
  if (!word(fact, 'to')) return 'dueMoved.rests';
  return word(fact, 'from') ? 'dueMoved.moved' : 'dueMoved.goesOn';
}
