import { fillIn } from '../queries/assemble/fill-in.js';
import type { NoticeText } from '../queries/notice-texts.js';

export type IssueNotice = 'issuePresented' | 'issueSigned' | 'issueReturned';

const TEXTS: Readonly<Record<IssueNotice, NoticeText>> = {
  issuePresented: {
    title: { zh: '刊物待签发', en: 'An issue to sign' },
    body: {
      zh: '{by}送签新一期《{periodical}》，共 {articles} 篇稿件，请签发或退回。',
      en: '{by} presents a new issue of {periodical} ({articles} articles): sign or return it.',
    },
  },
  issueSigned: {
    title: { zh: '刊物已签发', en: 'An issue was signed' },
    body: {
      zh: '主编{by}已签发新一期《{periodical}》（{articles} 篇稿件），可以出版。',
      en: '{by}, the chief editor, has signed the new issue of {periodical} ({articles} articles): it can be published.',
    },
  },
  issueReturned: {
    title: { zh: '刊物退回重编', en: 'An issue was returned' },
    body: {
      zh: '主编{by}退回新一期《{periodical}》（{articles} 篇稿件），理由：{reason}',
      en: '{by}, the chief editor, returns the new issue of {periodical} ({articles} articles): {reason}',
    },
  },
};

/** What the chief editor or the desk was told of an issue; null for a notice of something else. */
export function issueText(
  notice: string,
  params: Readonly<Record<string, string | number>>,
): NoticeText | null {
  const text = (TEXTS as Readonly<Record<string, NoticeText>>)[notice];
  if (!text) return null;
  const { periodicalZh = '', periodicalEn = '', ...others } = params;
  const filled = (words: NoticeText['title']) => ({
    zh: fillIn(words, { ...others, periodical: periodicalZh }).zh,
    en: fillIn(words, { ...others, periodical: periodicalEn }).en,
  });
  return { title: filled(text.title), body: filled(text.body) };
}
