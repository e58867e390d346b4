import type { Instant } from '@countersign/calendar';
import type { Text } from '@countersign/domain';
import type { Transaction } from '@countersign/persistence';
import { v7 } from 'uuid';
import { fillIn } from '../queries/assemble/fill-in.js';
import type { NoticeText } from '../queries/notice-texts.js';

type Told = {
  readonly person: string;
  readonly unit: string;
  readonly draft: string;
  readonly title: string;
};

const DONE: NoticeText = {
  title: { zh: '投资方已填好', en: 'The investor is done' },
  body: {
    zh: '草稿“{title}”中由投资方填写的部分已经填好，请核对后提交。',
    en: 'The investor has filled in its part of the draft “{title}”. Check it, then submit.',
  },
};
const NOTICE = 'invitationDone';

/** C7: whoever made the link hears that the investor is done. Written with the change itself. */
export async function tellOfInvitation(
  transaction: Transaction,
  { person, unit, draft, title }: Told,
  at: Instant,
): Promise<void> {
  const notice = {
    ...{ id: v7(), submission: null, no: null, unit, post: null, notice: NOTICE, person },
    ...{ params: { draft, title }, at: new Date(at).toISOString() },
  };
  await transaction.query({
    name: 'tell_of_invitation',
    text: 'INSERT INTO notice SELECT * FROM jsonb_populate_recordset(NULL::notice, $1)',
    values: [JSON.stringify([notice])],
  });
}

/** What a person was told of a link; null for a notice of something else. */
export function invitationText(
  notice: string,
  params: Readonly<Record<string, string | number>>,
): NoticeText | null {
  if (notice !== NOTICE) return null;
  const filled = (words: Text): Text => fillIn(words, params);
  return { title: filled(DONE.title), body: filled(DONE.body) };
}
