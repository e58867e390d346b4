import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { type Text, useText } from '../common/text.js';
import { isRecord } from '../filing/localize-schema.js';
import type { Names } from './names-of.js';
import { type Fact, figure, type Said, scopeOf, word } from './read-fact.js';

export type FactWords = { readonly words: string; readonly tone: 'plain' | 'late' | 'step' };

const STEPS = ['stageOpened', 'stageSettled', 'decided', 'closed', 'reopened', 'filed'];
const LATE = ['tellOverdue', 'escalate'];

const isText = (value: unknown): value is Text => isRecord(value) && typeof value['zh'] === 'string';

/** What followed from an event, in a sentence each; an id that nothing names is shown as it is. */
export function useFactWords(names: Names): (said: Said) => FactWords | null {
  const { t, i18n } = useTranslation();
  const text = useText();
  const dates = useDates();
  const name = (of: ReadonlyMap<string, Text>, id: string): string => text(of.get(id)) || id;
  const titleOf = (fact: Fact, id: string): string => {
    const given = fact['title'];
    return isText(given) ? text(given) : name(names.outcome, id);
  };

  return ({ fact, units }) => {
    const key = fact.type === 'alarm' ? `alarm.${word(fact, 'kind')}` : fact.type;
    const scope = scopeOf(fact);
    const late = word(fact, 'judgement') === 'late';
    // On time is what is expected: the table says it of each; here only what was late is news.
    if (fact.type === 'clockClosed' && !late) return null;
    if (!i18n.exists(`submission.fact.${key}`)) return null;
    const stage = name(names.stage, word(scope ?? fact, 'stage') || word(fact, 'ending'));
    const clock = name(names.clock, word(scope ?? fact, 'clock'));
    const those = units.map((unit) => name(names.unit, unit)).join(t('submission.standing.and'));
    const words = t(`submission.fact.${key}` as 'submission.fact.filed', {
      units: those,
      // An alarm is a unit's, a stage's or the whole submission's.
      whose:
        scope?.type === 'submission'
          ? clock
          : scope?.type === 'stage'
            ? t('submission.quoted', { name: stage })
            : those,
      stage,
      outcome: titleOf(fact, word(fact, 'outcome')),
      result: titleOf(fact, word(fact, 'result')),
      clock,
      ending: name(names.stage, word(fact, 'ending')),
      adoption:
        fact.type === 'adopted' ? t(`submission.adoption.${word(fact, 'adoption') as 'adopted'}`) : '',
      day: word(fact, 'dueOn') ? dates.day(word(fact, 'dueOn')) : '',
      number: word(fact, 'number'),
      cycle: figure(fact, 'cycle'),
      revision: figure(fact, 'revision'),
      days: figure(fact, 'overdueDays'),
      reason: word(fact, 'reason'),
    });
    const tone =
      late || LATE.includes(word(fact, 'kind')) ? 'late' : STEPS.includes(fact.type) ? 'step' : 'plain';
    return { words, tone };
  };
}
