import { useMutation } from '@apollo/client/react';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { Problem } from '../common/problem.js';
import { useToast } from '../common/use-toast.js';
import { useToday } from '../common/use-today.js';
import {
  type ArticlePartsFragment,
  RecordAdoptionDocument,
  StrikeAdoptionDocument,
} from '../generated/graphql.js';
import { AskReason } from './ask-reason.js';
import styles from './bulletin.module.css';

type Props = {
  readonly article: ArticlePartsFragment;
  readonly mayStrike: boolean;
  readonly onDone: () => void;
};

/** 上级采用: by whom, when; what was struck out stays readable. */
export function Adoptions({ article: { adoptions }, mayStrike, onDone }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const toast = useToast();
  const [striking, strike] = useState<string | null>(null);
  const [send, { loading, error, reset }] = useMutation(StrikeAdoptionDocument);
  const run = async (reason: string) => {
    if (!striking) return;
    await send({ variables: { adoption: striking, reason } });
    strike(null);
    toast.done(t('bulletin.adoption.strike'));
    onDone();
  };
  if (adoptions.length === 0) return null;
  return (
    <ul className={styles['adoptions']} aria-label={t('bulletin.adoption.title')}>
      {adoptions.map(({ id, organ, on, remark, struckBecause }) => (
        <li key={id}>
          <span className={struckBecause ? styles['struck'] : ''}>
            {t('bulletin.adoption.shown', { organ, on: dates.fullDay(on) })}
            {remark ? `（${remark}）` : ''}
          </span>
          {struckBecause ? (
            <span> {t('bulletin.adoption.struck', { reason: struckBecause })}</span>
          ) : mayStrike ? (
            <Button type="link" size="small" onClick={() => strike(id)}>
              {t('bulletin.adoption.strike')}
            </Button>
          ) : null}
        </li>
      ))}
      {striking ? (
        <AskReason
          title={t('bulletin.adoption.strike')}
          label={t('bulletin.adoption.strikeWhy')}
          running={loading}
          error={error}
          close={() => {
            strike(null);
            reset();
          }}
          run={run}
        />
      ) : null}
    </ul>
  );
}

type RecordProps = {
  readonly article: ArticlePartsFragment;
  readonly close: () => void;
  readonly onDone: () => void;
};

/** Records one. The server says what is wrong with it. */
export function RecordAdoption({ article, close, onDone }: RecordProps) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday() ?? '';
  const [organ, setOrgan] = useState('');
  const [on, setOn] = useState<string | null>(null);
  const [remark, setRemark] = useState('');
  const [asked, setAsked] = useState(false);
  const [record, { loading, error }] = useMutation(RecordAdoptionDocument);
  const day = on ?? today;
  const send = async () => {
    setAsked(true);
    if (!organ.trim() || !day) return;
    const input = { article: article.id, organ: organ.trim(), on: day, remark: remark.trim() || null };
    await record({ variables: { input } });
    toast.done(t('bulletin.adoption.done'));
    onDone();
    close();
  };
  return (
    <Modal
      open
      title={t('bulletin.adoption.record')}
      okText={t('bulletin.adoption.save')}
      okButtonProps={{ loading }}
      cancelText={t('bulletin.adoption.cancel')}
      onCancel={close}
      onOk={() => void send().catch(() => {})} // shown below, from `error`
    >
      <p className={styles['about']}>{article.title}</p>
      <label className={styles['field']}>
        {t('bulletin.adoption.organ')}
        <Input
          value={organ}
          aria-required
          {...(asked && !organ.trim() ? { status: 'error' as const, 'aria-invalid': true } : {})}
          onChange={({ target }) => setOrgan(target.value)}
        />
      </label>
      <label className={styles['field']}>
        {t('bulletin.adoption.on')}
        <Input type="date" value={day} max={today} onChange={({ target }) => setOn(target.value)} />
      </label>
      <label className={styles['field']}>
        {t('bulletin.adoption.remark')}
        <Input value={remark} onChange={({ target }) => setRemark(target.value)} />
      </label>
      {error ? <Problem error={error} /> : null}
    </Modal>
  );
}
