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
  paused: {
    title: { zh: '暂停计时', en: 'Paused' },
    body: {
      zh: '“{title}”（{number}）因{reason}暂停计时，预计 {expectedOn} 恢复：{text}',
      en: '“{title}” ({number}) is paused for: {reason}. Expected to go on by {expectedOn}: {text}',
    },
  },
  resumed: {
    title: { zh: '恢复计时', en: 'Resumed' },
    body: {
      zh: '“{title}”（{number}）的{reason}已经结束，恢复计时。',
      en: '“{title}” ({number}) goes on; it was paused for: {reason}.',
    },
  },
  pauseOverdue: {
    title: { zh: '暂停已超过预计时间', en: 'Paused for longer than stated' },
    body: {
      zh: '“{title}”（{number}）预计 {expectedOn} 恢复计时，至今仍在暂停，请核实。',
      en: '“{title}” ({number}) was to go on by {expectedOn} and is still paused: please check.',
    },
  },
  extensionAsked: {
    title: { zh: '申请延长时限', en: 'An extension is asked for' },
    body: {
      zh: '“{title}”（{number}）申请延长办理时限，须在 {dueOn} 前审批。理由：{reason}',
      en: '“{title}” ({number}) asks for an extension, to be decided by {dueOn}: {reason}',
    },
  },
  extensionAskedInPause: {
    title: { zh: '申请延长时限', en: 'An extension is asked for' },
    body: {
      zh: '“{title}”（{number}）暂停计时期间申请延长办理时限，请审批。理由：{reason}',
      en: '“{title}” ({number}), paused now, asks for an extension: {reason}',
    },
  },
  extended: {
    title: { zh: '时限已延长', en: 'Extended' },
    body: {
      zh: '“{title}”（{number}）的{clock}经批准延长，{dueOn} 到期。延长的理由：{reason}',
      en: 'The time ({clock}) for “{title}” ({number}) was extended; it is due on {dueOn}. Reason: {reason}',
    },
  },
  extendedInPause: {
    title: { zh: '时限已延长', en: 'Extended' },
    body: {
      zh: '“{title}”（{number}）的{clock}经批准延长；目前暂停计时，恢复后确定到期日。延长的理由：{reason}',
      en: 'The time ({clock}) for “{title}” ({number}) was extended; it is paused, and due again once it goes on. Reason: {reason}',
    },
  },
  extensionDeclined: {
    title: { zh: '延长申请未获批准', en: 'Extension declined' },
    body: {
      zh: '“{title}”（{number}）延长{clock}的申请未获批准，原时限不变。',
      en: 'The extension ({clock}) of “{title}” ({number}) was declined; the limit stays.',
    },
  },
  extensionLapsed: {
    title: { zh: '延长申请已失效', en: 'Extension lapsed' },
    body: {
      zh: '“{title}”（{number}）延长{clock}的申请到期未获批准，已经失效。',
      en: 'The extension ({clock}) of “{title}” ({number}) was not granted by the due date and has lapsed.',
    },
  },
  dueMoved: {
    title: { zh: '到期日变更', en: 'The due date moved' },
    body: {
      zh: '工作日历已经更新，“{title}”（{number}）的到期日由 {from} 变更为 {to}。',
      en: 'By the new calendar “{title}” ({number}) is due on {to} instead of {from}.',
    },
  },
  limitMoved: {
    title: { zh: '到期日变更', en: 'The due date moved' },
    body: {
      zh: '工作日历已经更新，“{title}”（{number}）的{clock}由 {from} 变更为 {to}。',
      en: 'By the new calendar “{title}” ({number}, {clock}) is due on {to} instead of {from}.',
    },
  },
  urgencyChanged: {
    title: { zh: '紧急程度调整', en: 'The urgency changed' },
    body: {
      zh: '“{title}”（{number}）的紧急程度调整为{urgency}，理由：{reason}',
      en: '“{title}” ({number}) is now: {urgency}. Reason: {reason}',
    },
  },
  acceptedBySilence: {
    title: { zh: '逾期未告知，视为受理', en: 'Accepted by silence' },
    body: {
      zh: '{unit}未在规定时间内一次性告知需要补正的内容，“{title}”（{number}）自收到之日 {from} 起即为受理。',
      en: '{unit} named nothing as missing in time: “{title}” ({number}) counts as accepted from {from}, the day of receipt.',
    },
  },
  conditional: {
    title: { zh: '容缺受理', en: 'Accepted conditionally' },
    body: {
      zh: '“{title}”（{number}）已容缺受理，请在 {dueOn} 前补齐材料；逾期未补齐的，申请终止，并失去容缺受理资格。',
      en: '“{title}” ({number}) was accepted conditionally: bring the rest by {dueOn}, or it ends and the right to this is lost.',
    },
  },
  completed: {
    title: { zh: '容缺材料已补齐', en: 'What was deferred has come' },
    body: {
      zh: '“{title}”（{number}）的容缺材料已经补齐。',
      en: 'Everything that was deferred for “{title}” ({number}) has come.',
    },
  },
  lapsed: {
    title: { zh: '逾期未补齐，申请终止', en: 'Lapsed' },
    body: {
      zh: '“{title}”（{number}）的容缺材料逾期未补齐，申请终止。',
      en: 'What was deferred for “{title}” ({number}) did not come in time: it has lapsed.',
    },
  },
  sentBack: {
    title: { zh: '已退回修改', en: 'Sent back' },
    body: {
      zh: '“{title}”（{number}）已退回申报单位修改，理由：{reason}',
      en: '“{title}” ({number}) was sent back to the submitter: {reason}',
    },
  },
  sentBackLate: {
    title: { zh: '逾期退回', en: 'Sent back' },
    body: {
      zh: '“{title}”（{number}）逾期未办理，已由系统退回申报单位。',
      en: '“{title}” ({number}) was overdue, and the system sent it back to the submitter.',
    },
  },
  sentBackTo: {
    title: { zh: '已退回前一环节', en: 'Sent back to an earlier stage' },
    body: {
      zh: '“{title}”（{number}）已退回“{stage}”环节重新办理，理由：{reason}',
      en: '“{title}” ({number}) was sent back to “{stage}”: {reason}',
    },
  },
  deemed: {
    title: { zh: '逾期未反馈，视为同意', en: 'Consent was deemed' },
    body: {
      zh: '“{title}”（{number}）逾期未反馈意见，系统已按规定作默认同意处理；办结前仍可补充意见，供参考。',
      en: 'No opinion on “{title}” ({number}) came in time: the system deemed consent. What is said until it closes is kept, for information.',
    },
  },
  transferred: {
    title: { zh: '转办给你', en: 'Transferred to you' },
    body: {
      zh: '“{title}”（{number}）已转由你办理：{reason}',
      en: '“{title}” ({number}) was transferred to you: {reason}',
    },
  },
  passedUp: {
    title: { zh: '呈送给你', en: 'Passed up to you' },
    body: {
      zh: '“{title}”（{number}）的意见已经拟好，呈送你审核。',
      en: 'An opinion on “{title}” ({number}) was prepared and passed up to you.',
    },
  },
  passedDown: {
    title: { zh: '退回修改', en: 'Passed down to you' },
    body: {
      zh: '“{title}”（{number}）的拟办意见退回你修改：{reason}',
      en: 'The draft for “{title}” ({number}) was passed back down to you: {reason}',
    },
  },
  fetchedUp: {
    title: { zh: '已被提办', en: 'Fetched by another' },
    body: {
      zh: '“{title}”（{number}）已由本单位其他岗位提办，不再需要你办理：{reason}',
      en: '“{title}” ({number}) was fetched by a later post of your unit and needs you no more: {reason}',
    },
  },
  reviewerAdded: {
    title: { zh: '加签', en: 'Your opinion is asked for' },
    body: {
      zh: '{unit}请你就“{title}”（{number}）提出意见：{reason}',
      en: '{unit} asks for your opinion on “{title}” ({number}): {reason}',
    },
  },
  reviewerRemoved: {
    title: { zh: '无需再签', en: 'No longer asked' },
    body: {
      zh: '“{title}”（{number}）不再需要你签署：{reason}',
      en: '“{title}” ({number}) no longer needs your opinion: {reason}',
    },
  },
  returned: {
    title: { zh: '退办，请改派', en: 'Returned to you' },
    body: {
      zh: '{unit}认为“{title}”（{number}）不属本单位职责，退回交办：{reason}',
      en: '{unit} returns “{title}” ({number}) as not its own: {reason}',
    },
  },
  returnedToAsker: {
    title: { zh: '加签被退回', en: 'Returned to you' },
    body: {
      zh: '{unit}退回了“{title}”（{number}）的加签：{reason}',
      en: '{unit} gives no opinion on “{title}” ({number}): {reason}',
    },
  },
  reassigned: {
    title: { zh: '改派给你', en: 'Given to you' },
    body: {
      zh: '{unit}将“{title}”（{number}）改派给你办理，时限不变：{reason}',
      en: '{unit} gives you “{title}” ({number}); the time runs on: {reason}',
    },
  },
  insisted: {
    title: { zh: '退办未获同意', en: 'Yours after all' },
    body: {
      zh: '{unit}认为“{title}”（{number}）仍应由你单位办理：{reason}',
      en: '“{title}” ({number}) is your unit’s after all, says {unit}: {reason}',
    },
  },
  entrusted: {
    title: { zh: '委派给你拟办', en: 'For you to prepare' },
    body: {
      zh: '请就“{title}”（{number}）拟出意见：{reason}',
      en: 'Please prepare the answer on “{title}” ({number}): {reason}',
    },
  },
  prepared: {
    title: { zh: '委派事项已拟好', en: 'Prepared' },
    body: {
      zh: '“{title}”（{number}）已拟好，请审签。',
      en: '“{title}” ({number}) is prepared, for you to sign.',
    },
  },
  recalled: {
    title: { zh: '委派已收回', en: 'Called back' },
    body: {
      zh: '“{title}”（{number}）的委派已收回，不必再拟。',
      en: '“{title}” ({number}) need not be prepared any more.',
    },
  },
  recused: {
    title: { zh: '因回避转给你', en: 'Left to you by recusal' },
    body: {
      zh: '{name}因回避不办理“{title}”（{number}），请你办理：{reason}',
      en: '{name} has an interest in “{title}” ({number}) and leaves it to you: {reason}',
    },
  },
  related: {
    title: { zh: '回避', en: 'Recusal' },
    body: {
      zh: '{name}与“{title}”（{number}）有利害关系，不得签署，请由他人办理：{reason}',
      en: '{name} has an interest in “{title}” ({number}) and signs nothing on it: {reason}',
    },
  },
  urged: {
    title: { zh: '催办', en: 'Please handle this' },
    body: {
      zh: '{unit}催办“{title}”（{number}）：{reason}',
      en: '{unit} asks you to handle “{title}” ({number}): {reason}',
    },
  },
  circulated: {
    title: { zh: '传阅', en: 'For you to read' },
    body: {
      zh: '{unit}将“{title}”（{number}）传阅给你。{reason}',
      en: '{unit} gives you “{title}” ({number}) to read. {reason}',
    },
  },
  voided: {
    title: { zh: '办件已作废', en: 'Cancelled' },
    body: {
      zh: '“{title}”（{number}）已由事项管理员作废，原因：{reason}',
      en: '“{title}” ({number}) was cancelled by the administrator of the matter: {reason}',
    },
  },
  handed: {
    title: { zh: '逾期移交', en: 'Handed to another' },
    body: {
      zh: '“{title}”（{number}）逾期未办理，已移交{to}。',
      en: '“{title}” ({number}) was overdue and has been handed to {to}.',
    },
  },
};

/** C1: of what is said beside a submission; without the words, which may be taken back. */
const BESIDE: Readonly<Record<'mentioned' | 'commented', NoticeText>> = {
  mentioned: {
    title: { zh: '沟通中提到了你', en: 'You were mentioned' },
    body: {
      zh: '{unit} {by}在“{title}”（{number}）的沟通中提到了你。',
      en: '{by} ({unit}) mentioned you beside “{title}” ({number}).',
    },
  },
  commented: {
    title: { zh: '新的沟通留言', en: 'A new comment' },
    body: {
      zh: '{unit} {by}就“{title}”（{number}）留言。',
      en: '{by} ({unit}) commented on “{title}” ({number}).',
    },
  },
};

/** The texts of the notices that every matter has; a definition may say it in its own words. */
export const NOTICE_TEXTS: Readonly<Record<string, NoticeText>> = { ...CORE, ...BESIDE };

/** Ids in a notice's parameters, as people call them. */
export function wordsOf(
  params: Readonly<Record<string, string | number>>,
  { definition, organization }: Words,
  language: keyof Text,
): Readonly<Record<string, string | number>> {
  const named = { ...params };
  const { unit, to, ending, stage, clock, reason, urgency } = params;
  const { clocks, pauses, urgency: levels } = definition.definition;
  // The unit that a piece was handed to; of a date that moved, a date.
  if (typeof to === 'string' && !('from' in params)) named['to'] = organization.unit(to).name[language];
  const title = (of: readonly { readonly id: string; readonly title: Text }[], id: string) =>
    of.find((one) => one.id === id)?.title[language] ?? id;
  if (typeof clock === 'string') named['clock'] = title(clocks, clock);
  // A reason off the list is what somebody wrote.
  if (typeof reason === 'string') named['reason'] = title(pauses, reason);
  if (typeof urgency === 'string') named['urgency'] = title(levels?.levels ?? [], urgency);
  if (typeof unit === 'string') named['unit'] = organization.unit(unit).name[language];
  if (typeof ending === 'string') named['ending'] = definition.endings.get(ending)?.title[language] ?? ending;
  if (typeof stage === 'string') named['stage'] = definition.stages.get(stage)?.title[language] ?? stage;
  return named;
}
