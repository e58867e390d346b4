import { useTranslation } from 'react-i18next';
import type { LimitUnit } from '../common/clock-words.js';
import { useDates } from '../common/dates.js';
import { isText, type Text, useText } from '../common/text.js';
import { isRecord } from '../filing/localize-schema.js';
import { factKey } from './fact-key.js';
import type { Names } from './names-of.js';
import { type Fact, figure, type Said, scopeOf, word } from './read-fact.js';

export type FactWords = { readonly words: string; readonly tone: 'plain' | 'late' | 'step' };

const STEPS = ['stageOpened', 'stageSettled', 'decided', 'closed', 'reopened', 'cycleBegun', 'filed'];
const LATE_ALARMS = ['tellOverdue', 'escalate'];
/** Somebody did not do in time what he was to do. */
const LATE_FACTS = ['deemed', 'missed', 'handed', 'lapsed', 'acceptedBySilence', 'pauseOverdue'];

/** What followed from an event, in a sentence each; an id that nothing names is shown as it is. */
export function useFactWords(names: Names): (said: Said) => FactWords | null {
  const { t, i18n } = useTranslation();
  const text = useText();
  const dates = useDates();
  const name = (of: ReadonlyMap<string, Text>, id: string): string => text(of.get(id)) || id;
  /** As the server calls what an id of this fact stands for. */
  const given = (fact: Fact, member: string): string => {
    const titles = fact['titles'];
    const title = isRecord(titles) ? titles[member] : undefined;
    return isText(title) ? text(title) : '';
  };
  const titled = (fact: Fact, member: string, of: ReadonlyMap<string, Text>): string => {
    const id = word(fact, member) || word(scopeOf(fact) ?? fact, member);
    return given(fact, member) || name(of, id);
  };
  const day = (fact: Fact, member: string): string =>
    /^\d{4}-\d\d-\d\d$/.test(word(fact, member)) ? dates.day(word(fact, member)) : '';

  return ({ fact, units }) => {
    const key = factKey(fact, names);
    const scope = scopeOf(fact);
    const late = word(fact, 'judgement') === 'late';
    // On time is what is expected: the table says it of each; here only what was late is news.
    if (fact.type === 'clockClosed' && !late) return null;
    // Said with the consent that was deemed.
    if (fact.type === 'clockClosed' && fact['deemed'] === true) return null;
    // Of what was never done it is said that it was missed, not how late it was done.
    if (fact.type === 'clockClosed' && scope && names.missed.has(figure(scope, 'no'))) return null;
    // That its pieces rest goes with the pause itself; of the limits of the whole each is named.
    if (key === 'dueMoved.rests' && scope?.type !== 'submission') return null;
    if (!i18n.exists(`submission.fact.${key}`)) return null;
    const stage = titled(fact, 'stage', names.stage);
    const clock = titled(fact, 'clock', names.clock);
    const those = units.map((unit) => name(names.unit, unit)).join(t('submission.standing.and'));
    const unit = (names.clockUnit.get(word(fact, 'clock')) ?? 'workingDays') as LimitUnit;
    const words = t(`submission.fact.${key}` as 'submission.fact.filed', {
      units: those || given(fact, 'unit'),
      // An alarm, and a due date, is a unit's, a stage's or the whole submission's.
      whose:
        scope?.type === 'submission'
          ? clock
          : scope?.type === 'stage'
            ? t('submission.quoted', { name: stage })
            : those,
      stage,
      outcome: titled(fact, 'outcome', names.outcome),
      result: titled(fact, 'result', names.outcome),
      clock,
      ending: titled(fact, 'ending', names.stage),
      adoption:
        fact.type === 'adopted' ? t(`submission.adoption.${word(fact, 'adoption') as 'adopted'}`) : '',
      day: day(fact, 'dueOn'),
      expected: day(fact, 'expectedOn'),
      on: day(fact, 'on'),
      from: day(fact, 'from') || given(fact, 'from'),
      to: day(fact, 'to') || given(fact, 'to'),
      cause: fact.type === 'dueMoved' ? t(`submission.cause.${word(fact, 'cause') as 'pause'}`) : '',
      by: given(fact, 'by'),
      pause: given(fact, 'reason'),
      items: given(fact, 'items'),
      amount: t(`common.limit.${unit}`, { count: figure(fact, 'amount') }),
      number: word(fact, 'number'),
      name: word(fact, 'name'),
      cycle: figure(fact, 'cycle'),
      revision: figure(fact, 'revision'),
      version: figure(fact, 'version'),
      days: figure(fact, 'overdueDays'),
    });
    const isLate =
      late ||
      LATE_ALARMS.includes(word(fact, 'kind')) ||
      (LATE_FACTS.includes(fact.type) && key !== 'expired');
    return { words, tone: isLate ? 'late' : STEPS.includes(fact.type) ? 'step' : 'plain' };
  };
}
