import type { NOTICES, Text } from '@countersign/domain';
import type { Words } from './wording.js';

export type NoticeText = { readonly title: Text; readonly body: Text };

const CORE: Readonly<Record<(typeof NOTICES)[number], NoticeText>> = {
  assigned: {
    title: { zh: '新的待办', en: 'New to do' },
    body: {
      zh: '“{title}”（{number}）需要你办理，最迟 {dueOn}。',
      en: '“{title}” ({number}) waits for you, until {dueOn}.',
    },
  },
  assignedWithoutLimit: {
    title: { zh: '新的待办', en: 'New to do' },
    body: { zh: '“{title}”（{number}）需要你办理。', en: '“{title}” ({number}) waits for you.' },
  },
  warned: {
    title: { zh: '即将到期', en: 'Due soon' },
    body: {
      zh: '“{title}”（{number}）将于 {dueOn} 到期，请尽快办理。',
      en: '“{title}” ({number}) is due on {dueOn}.',
    },
  },
  overdue: {
    title: { zh: '已逾期', en: 'Overdue' },
    body: {
      zh: '“{title}”（{number}）已于 {dueOn} 到期，尚未办理。',
      en: '“{title}” ({number}) was due on {dueOn} and is still open.',
    },
  },
  overdueToHead: {
    title: { zh: '本单位事项逾期', en: 'Overdue in your unit' },
    body: {
      zh: '“{title}”（{number}）由本单位办理，已经逾期，请督促。',
      en: '“{title}” ({number}) is with your unit and overdue.',
    },
  },
  escalated: {
    title: { zh: '逾期督促', en: 'Overdue: please urge' },
    body: {
      zh: '{unit}办理的“{title}”（{number}）逾期未结，请督促。',
      en: '“{title}” ({number}) is overdue with {unit}: please urge.',
    },
  },
  withdrawn: {
    title: { zh: '申报单位已撤回', en: 'Withdrawn' },
    body: {
      zh: '“{title}”（{number}）已由申报单位撤回，理由：{reason}',
      en: '“{title}” ({number}) was withdrawn by the submitter: {reason}',
    },
  },
  closed: {
    title: { zh: '办件已办结', en: 'Closed' },
    body: { zh: '“{title}”（{number}）：{ending}。', en: '“{title}” ({number}): {ending}.' },
  },
};

/** The texts of the notices that every matter has; a definition may say it in its own words. */
export const NOTICE_TEXTS: Readonly<Record<string, NoticeText>> = CORE;

/** Ids in a notice's parameters, as people call them. */
export function wordsOf(
  params: Readonly<Record<string, string | number>>,
  { definition, organization }: Words,
  language: keyof Text,
): Readonly<Record<string, string | number>> {
  const named = { ...params };
  const { unit, ending, stage } = params;
  if (typeof unit === 'string') named['unit'] = organization.unit(unit).name[language];
  if (typeof ending === 'string') named['ending'] = definition.endings.get(ending)?.title[language] ?? ending;
  if (typeof stage === 'string') named['stage'] = definition.stages.get(stage)?.title[language] ?? stage;
  return named;
}
