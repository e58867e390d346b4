import { useMutation } from '@apollo/client/react';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { WithdrawCommentDocument } from '../generated/graphql.js';
import { labelOf } from './mentions.js';
import styles from './talk.module.css';
import type { CommentView } from './use-comments.js';

type Props = { readonly comment: CommentView; readonly onDone: () => void };

/** Who said what to whom, when; what was taken back leaves that it was said. */
export function CommentRow({ comment, onDone }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const toast = useToast();
  const signerName = useSignerName();
  const [withdraw, { loading }] = useMutation(WithdrawCommentDocument);
  const { id, audience, by, at, mentions, withdrawnAt, withdrawableUntil } = comment;
  const takeBack = async () => {
    try {
      await withdraw({ variables: { comment: id } });
      toast.done(t('beside.talk.withdrawn'));
    } catch (error) {
      toast.failed(error);
    }
    onDone();
  };
  return (
    <li>
      <p className={styles['who']}>
        <b>{signerName(by)}</b>
        <span>
          {text(by.unit.name)} {text(by.postTitle)}
        </span>
        <time dateTime={at}>{dates.moment(at)}</time>
        <span className={audience === 'all' ? styles['open'] : styles['internal']}>
          {t(`beside.talk.audience.${audience}`)}
        </span>
      </p>
      {withdrawnAt ? (
        <p className={styles['gone']}>{t('beside.talk.gone', { at: dates.moment(withdrawnAt) })}</p>
      ) : (
        <p className={styles['said']}>{comment.text}</p>
      )}
      {mentions.length > 0 ? (
        <p className={styles['mentions']}>
          {t('beside.talk.mentioned', {
            who: mentions.map((one) => labelOf(one, text)).join(t('beside.and')),
          })}
        </p>
      ) : null}
      {withdrawableUntil ? (
        <Popconfirm
          title={t('beside.talk.withdrawAsk')}
          description={t('beside.talk.withdrawAbout')}
          okText={t('beside.talk.withdraw')}
          cancelText={t('beside.cancel')}
          onConfirm={() => void takeBack()}
        >
          <Button size="small" type="link" loading={loading} className={styles['take'] ?? ''}>
            {t('beside.talk.withdraw')}
          </Button>
        </Popconfirm>
      ) : null}
    </li>
  );
}
