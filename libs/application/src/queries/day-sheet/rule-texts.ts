import type { RuleId, Text } from '@countersign/domain';

/** The rules that a sheet may cite, as people who draw it by hand would read them (docs/rules.md). */
export const RULE_TEXTS: Readonly<Record<RuleId, Text>> = {
  T1: {
    zh: '收到或者受理的当日为第 0 日，不计入期间，自下一个工作日起算（民法典第二百零一条）。',
    en: 'The day of receipt or acceptance is day 0 and is not counted; day 1 is the next working day (Civil Code art. 201).',
  },
  T2: {
    zh: '期限至最后一日 24 时止，到期当日办结即为按时；以自然日计算的期限，最后一日是休息日的，顺延至下一个工作日；以工作小时计算的，只计办公时间，计满之时到期（民法典第二百零三条）。',
    en: 'A limit ends at 24:00 of its last day; one in calendar days that ends on a rest day goes on to the next working day; hours count inside business hours only, and end at their moment (Civil Code art. 203).',
  },
  T3: {
    zh: '工作日是星期一至星期五中的非法定节假日，以及调休上班日（行政许可法第八十二条、国务院办公厅年度放假通知）。',
    en: 'A working day is a Monday to Friday that is no public holiday, or a make-up working day (Administrative Licensing Law art. 82; the yearly notice).',
  },
  T4: {
    zh: '已用为起算日之后的工作日减去暂停的工作日；过了到期日即为逾期，即使当日是休息日。',
    en: 'Used: working days after day 0 less those paused. Overdue from the day after the due date on, be it a rest day.',
  },
  T5: {
    zh: '需要补正的，自最后一项材料收到之日起算；逾期不告知的，自收到之日起即为受理（行政许可法第三十二条）。',
    en: 'After a supplement notice the clock starts on the day the last item came; after silence, on the day of receipt (Licensing Law art. 32).',
  },
  T6: {
    zh: '暂停当日计入，恢复当日不计入；听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审所需时间不计入法定期限（行政许可法第四十五条）。',
    en: 'The day of a pause is used, the day of resumption is not. Hearing, tender, auction, inspection, testing, quarantine, appraisal and expert review stop a statutory limit (art. 45).',
  },
  T7: {
    zh: '到期前申请并获批准的，可以延长一次；新的到期日自起算日按“时限加延长”计算（行政许可法第四十二条）。',
    en: 'Asked for and granted by the due date, once: the new due date is day (limit + extension) from the start (art. 42).',
  },
  T8: {
    zh: '受理后退回修改的，本轮结束，重新提交之日为新一轮第 0 日；法定期限各轮累计，不重新起算。',
    en: 'Sent back after acceptance the cycle ends; day 0 of the next is the day of resubmission. A statutory limit is never reset: used adds up.',
  },
  T9: {
    zh: '环节和单位的到期日不晚于全程的到期日。',
    en: "A stage's or a unit's due date is never after the submission's.",
  },
  T11: {
    zh: '按规定实行超时默认的，逾期第二个工作日由系统作默认同意处理。',
    en: 'Where silence counts as consent, the system deems it on the second overdue working day.',
  },
  T13: {
    zh: '年度放假通知公布后，未办结的期限按新日历重新计算；重新计算不使任何期限溯及既往地逾期。',
    en: 'When a year’s notice is imported open limits are counted anew; none becomes overdue after the fact.',
  },
  T14: {
    zh: '特急件为收到当日 24 时，休息日不顺延。紧急程度提高的，到期日取原到期日与自提高之日按新时限计算之日中较早者；降低的，到期日不因此延后。',
    en: 'Top urgent: 24:00 of the day of receipt, rest day or not. Raised urgency: the earlier of the old due date and the new limit from that day. Lowered, the due date stays.',
  },
};
