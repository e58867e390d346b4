import { noticeSentence } from '@countersign/calendar';
import type { NoticeProblem, NoticeWarning } from '@countersign/calendar';
import type { NoticeRemarkView } from './views/calendar.view.js';

/** What is to be said of a notice: clients say it by its code, and have the figures beside. */
export function remark(said: NoticeProblem | NoticeWarning): NoticeRemarkView {
  const { code, ...details } = said;
  return { code, sentence: noticeSentence(said), details };
}
