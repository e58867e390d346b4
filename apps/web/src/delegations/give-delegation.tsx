import { useMutation, useQuery } from '@apollo/client/react';
import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../common/me.js';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { useToday } from '../common/use-today.js';
import {
  DelegableMattersDocument,
  DelegatesDocument,
  GiveDelegationDocument,
  type PostNameFragment,
} from '../generated/graphql.js';
import styles from './delegations-page.module.css';

type Props = { readonly close: () => void; readonly onDone: () => void };

const keyOf = ({ unit, post }: PostNameFragment) => `${unit.id} ${post}`;

/** Gives one: which post, to whom, from when until when, for what, and why. The server says what is wrong with it. */
export function GiveDelegation({ close, onDone }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const me = useMe();
  const today = useToday() ?? '';
  const [post, setPost] = useState(me.acting);
  const [to, setTo] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [untilOn, setUntil] = useState('');
  const [matters, setMatters] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { data: people, error: unread } = useQuery(DelegatesDocument, { variables: { unit: post.unit.id } });
  const { data: all } = useQuery(DelegableMattersDocument);
  const [give, { loading, error }] = useMutation(GiveDelegationDocument);
  const fromOn = from ?? today;
  const wrong = (isGiven: boolean) =>
    asked && !isGiven ? { status: 'error' as const, 'aria-invalid': true } : {};

  const send = async () => {
    setAsked(true);
    if (!to || !fromOn || !untilOn || !reason.trim()) return;
    const input = { unit: post.unit.id, post: post.post, to, fromOn, untilOn, reason: reason.trim() };
    await give({ variables: { input: { ...input, matters: matters.length > 0 ? [...matters] : null } } });
    const name = people?.delegates.find(({ person }) => person === to)?.name ?? '';
    toast.done(t('delegations.given_', { name }));
    onDone();
    close();
  };
  const nameOf = (path: string) =>
    path === 'fromOn' || path === 'untilOn' || path === 'to' ? t(`delegations.field.${path}`) : undefined;

  return (
    <Modal
      open
      title={t('delegations.give')}
      okText={t('delegations.giveNow')}
      okButtonProps={{ loading }}
      cancelText={t('delegations.cancel')}
      onCancel={close}
      onOk={() => void send().catch(() => {})} // shown below, from `error`
    >
      <p className={styles['about']}>{t('delegations.giveAbout')}</p>
      {me.posts.length > 1 ? (
        <label className={styles['field']}>
          {t('delegations.field.post')}
          <Select
            value={keyOf(post)}
            options={me.posts.map((each) => ({
              value: keyOf(each),
              label: `${text(each.unit.name)} · ${text(each.title)}`,
            }))}
            onChange={(key) => {
              setPost(me.posts.find((each) => keyOf(each) === key) ?? post);
              setTo(null);
            }}
          />
        </label>
      ) : null}
      <label className={styles['field']}>
        {t('delegations.field.to')}
        <Select
          showSearch
          optionFilterProp="label"
          value={to}
          aria-required
          {...wrong(to !== null)}
          options={(people?.delegates ?? []).map(({ person, name, post: held }) => ({
            value: person,
            label: `${name} · ${text(held.unit.name)} ${text(held.title)}`,
          }))}
          onChange={setTo}
        />
      </label>
      <div className={styles['days']}>
        <label className={styles['field']}>
          {t('delegations.field.fromOn')}
          <Input
            type="date"
            value={fromOn}
            min={today}
            aria-required
            {...wrong(fromOn !== '')}
            onChange={({ target }) => setFrom(target.value)}
          />
        </label>
        <label className={styles['field']}>
          {t('delegations.field.untilOn')}
          <Input
            type="date"
            value={untilOn}
            min={fromOn}
            aria-required
            {...wrong(untilOn !== '')}
            onChange={({ target }) => setUntil(target.value)}
          />
        </label>
      </div>
      <label className={styles['field']}>
        {t('delegations.field.matters')}
        <Select
          mode="multiple"
          placeholder={t('delegations.allMatters')}
          value={[...matters]}
          options={(all?.delegableMatters ?? []).map(({ id, title }) => ({ value: id, label: text(title) }))}
          onChange={setMatters}
        />
      </label>
      <label className={styles['field']}>
        {t('delegations.field.reason')}
        <Input.TextArea
          value={reason}
          autoSize={{ minRows: 2, maxRows: 6 }}
          aria-required
          {...wrong(reason.trim() !== '')}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      {(error ?? unread) ? <Problem error={error ?? unread} nameOf={nameOf} /> : null}
    </Modal>
  );
}
