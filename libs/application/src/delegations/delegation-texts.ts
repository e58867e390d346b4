import type { Text } from '@countersign/domain';
import { fillIn } from '../queries/assemble/fill-in.js';
import type { NoticeText } from '../queries/notice-texts.js';
import type { OrganizationView } from '../queries/organization.js';
import type { ToldOfDelegation } from './tell-of-delegation.js';

const TEXTS: Readonly<Record<ToldOfDelegation['notice'], NoticeText>> = {
  delegationGiven: {
    title: { zh: '已委托', en: 'Delegated' },
    body: {
      zh: '你把{post}的事项委托给{delegate}代办，{from} 至 {to}。',
      en: 'You have delegated {post} to {delegate}, {from} to {to}.',
    },
  },
  delegationReceived: {
    title: { zh: '收到委托', en: 'Delegated to you' },
    body: {
      zh: '{giver}（{post}）委托你代办，{from} 至 {to}，理由：{reason}',
      en: '{giver} ({post}) delegates to you, {from} to {to}: {reason}',
    },
  },
  delegationEnded: {
    title: { zh: '委托已结束', en: 'Delegation ended' },
    body: {
      zh: '你提前结束了对{delegate}的委托（{post}，{from} 至 {to}）。',
      en: 'You have ended the delegation to {delegate} early ({post}, {from} to {to}).',
    },
  },
  delegationTaken: {
    title: { zh: '委托已结束', en: 'Delegation ended' },
    body: {
      zh: '{giver}提前结束了对你的委托（{post}，{from} 至 {to}）。',
      en: '{giver} has ended the delegation to you early ({post}, {from} to {to}).',
    },
  },
};

/** What a person was told of a standing delegation; null for a notice of something else. */
export function delegationText(
  notice: string,
  { unit, post, ...params }: Readonly<Record<string, string | number>>,
  organization: OrganizationView,
): NoticeText | null {
  const text = (TEXTS as Readonly<Record<string, NoticeText>>)[notice];
  if (!text) return null;
  const { unit: of, title } = organization.post({ unit: String(unit), post: String(post) });
  const filled = (words: Text): Text => ({
    zh: fillIn(words, { ...params, post: `${of.name.zh}${title.zh}` }).zh,
    en: fillIn(words, { ...params, post: `${of.name.en}, ${title.en}` }).en,
  });
  return { title: filled(text.title), body: filled(text.body) };
}
