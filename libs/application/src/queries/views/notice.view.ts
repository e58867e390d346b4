import type { Instant } from '@countersign/calendar';
import type { Text } from '@countersign/domain';
import type { Page } from './common.view.js';

export type NoticeView = {
  readonly id: string;
  readonly notice: string;
  readonly title: Text;
  readonly body: Text;
  readonly submission: string | null;
  /** Of a periodical. */
  readonly issue: string | null;
  readonly assignment: number | null;
  readonly at: Instant;
  readonly unread: boolean;
};
export type NoticePage = Page<NoticeView> & { readonly unread: number };
