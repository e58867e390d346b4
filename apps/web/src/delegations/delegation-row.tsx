import { useMutation } from '@apollo/client/react';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useActAs } from '../app/person-menu.js';
import { useDates } from '../common/dates.js';
import { useMe } from '../common/me.js';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { type DelegationPartsFragment, EndDelegationDocument } from '../generated/graphql.js';
import styles from './delegations-page.module.css';

type Props = { readonly row: DelegationPartsFragment; readonly onDone: () => void };

/** One delegation: to whom or from whom, which post, from when until when, for what and why. */
export function DelegationRow({ row, onDone }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const toast = useToast();
  const actAs = useActAs();
  const { actingFor } = useMe();
  const [end, { loading }] = useMutation(EndDelegationDocument);
  const { id, post, giver, delegate, fromOn, untilOn, matters, reason, state, endedAt, mine } = row;
  const isOpen = state === 'inForce' || state === 'coming';
  const endNow = async () => {
    try {
      await end({ variables: { delegation: id } });
      toast.done(t('delegations.ended', { name: delegate.name }));
      onDone();
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <li className={`${styles['row']} ${isOpen ? '' : styles['past']}`}>
      <div>
        <p className={styles['who']}>
          <b>
            {mine
              ? t('delegations.to', { name: delegate.name })
              : t('delegations.from', { name: giver.name })}
          </b>
          <span className={`${styles['state']} ${styles[state]}`}>{t(`delegations.state.${state}`)}</span>
        </p>
        <p>
          {text(post.unit.name)} · {text(post.title)}
        </p>
        <p>{t('delegations.period', { from: dates.fullDay(fromOn), until: dates.fullDay(untilOn) })}</p>
        <p>
          {matters.length === 0
            ? t('delegations.allMatters')
            : t('delegations.forMatters', {
                matters: matters.map(({ title }) => text(title)).join(t('delegations.and')),
              })}
        </p>
        <p className={styles['reason']}>{t('delegations.because', { reason })}</p>
        {endedAt ? (
          <p className={styles['reason']}>{t('delegations.endedAt', { at: dates.moment(endedAt) })}</p>
        ) : null}
      </div>
      {!mine && state === 'inForce' && actingFor?.delegation !== id ? (
        <Button size="small" onClick={() => void actAs({ post, delegation: id })}>
          {t('delegations.actFor', { name: giver.name })}
        </Button>
      ) : null}
      {mine && isOpen ? (
        <Popconfirm
          title={t('delegations.endAsk')}
          description={t('delegations.endAbout')}
          okText={t('delegations.end')}
          cancelText={t('delegations.cancel')}
          onConfirm={() => void endNow()}
        >
          <Button size="small" loading={loading}>
            {t('delegations.end')}
          </Button>
        </Popconfirm>
      ) : null}
    </li>
  );
}
