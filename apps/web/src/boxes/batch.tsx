import { Button, Checkbox } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DaysLeft } from '../common/days-left.js';
import { useMe } from '../common/me.js';
import { Loading } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import type { BoxRowFragment } from '../generated/graphql.js';
import { notByEnter } from '../submission/sign.js';
import styles from './batch.module.css';
import { useBatch } from './use-batch.js';

type Props = { readonly nodes: readonly BoxRowFragment[]; readonly leave: () => void };

/** 批量签批: rows to choose from, one outcome, perhaps a word; what has to be looked at on its own cannot be chosen. */
export function Batch({ nodes, leave }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const { name, acting, actingFor } = useMe();
  const id = useId();
  const batch = useBatch(nodes, leave);
  const [wanted, want] = useState<string | null>(null);
  const [words, say] = useState('');
  const [sure, ask] = useState(false);
  const outcome = batch.outcomes.find((one) => one.id === wanted);
  const isWhole = outcome !== undefined && (!outcome.needsText || words.trim() !== '');
  const change = (act: () => void) => {
    ask(false);
    act();
  };
  return (
    <div className={styles['batch']}>
      {batch.loading && !batch.hasAny ? <Loading /> : null}
      <label className={styles['all']}>
        <Checkbox
          checked={batch.areAll}
          indeterminate={batch.chosen.length > 0 && !batch.areAll}
          disabled={!batch.hasAny}
          onChange={({ target }) => change(() => batch.chooseAll(target.checked))}
        >
          {t('boxes.batch.all')}
        </Checkbox>
      </label>
      <ul className={styles['rows']} aria-label={t('boxes.batch.title')}>
        {batch.rows.map((item) => (
          <li key={item.id}>
            <Checkbox
              checked={batch.isChosen(item.id)}
              disabled={!batch.isPossible(item.id)}
              onChange={({ target }) => change(() => batch.choose(item.id, target.checked))}
            >
              <span className={styles['row']}>
                <b>{item.title}</b>
                <small>
                  {[text(item.matterTitle), text(item.stageTitle), text(item.submitter?.name), item.number]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
                {batch.loading || batch.isPossible(item.id) ? null : <small>{t('boxes.batch.alone')}</small>}
              </span>
            </Checkbox>
            <DaysLeft clock={item.clock ?? item.overall} />
          </li>
        ))}
      </ul>
      <section className={styles['bar']} aria-label={t('boxes.batch.title')}>
        {batch.error ? <Problem error={batch.error} /> : null}
        {batch.chosen.length > 0 && batch.outcomes.length === 0 ? <p>{t('boxes.batch.nothing')}</p> : null}
        <fieldset>
          <legend className="sr-only">{t('boxes.batch.outcome')}</legend>
          {batch.outcomes.map((one) => (
            <label key={one.id}>
              <input
                type="radio"
                name={id}
                checked={one.id === wanted}
                onChange={() => change(() => want(one.id))}
              />{' '}
              {text(one.title)}
            </label>
          ))}
        </fieldset>
        {outcome ? (
          <label className={styles['words']}>
            {t(outcome.needsText ? 'boxes.batch.text' : 'boxes.batch.maybeText')}
            <textarea rows={2} value={words} onChange={({ target }) => change(() => say(target.value))} />
          </label>
        ) : null}
        {sure && outcome ? (
          <p role="alert">
            {t(actingFor ? 'boxes.batch.sureFor' : 'boxes.batch.sure', {
              ...{ unit: text(acting.unit.name), post: text(acting.title), name },
              forPerson: actingFor?.name ?? '',
              ...{ count: batch.chosen.length, outcome: text(outcome.title) },
            })}
          </p>
        ) : null}
        <span className={styles['acts']}>
          <Button onClick={leave} disabled={batch.running}>
            {t('boxes.batch.leave')}
          </Button>
          <Button
            type="primary"
            disabled={!isWhole || batch.chosen.length === 0}
            loading={batch.running}
            onKeyDown={notByEnter}
            onClick={() => (sure && outcome ? void batch.sign(outcome.id, words.trim()) : ask(true))}
          >
            {t(sure ? 'boxes.batch.confirm' : 'boxes.batch.sign', { count: batch.chosen.length })}
          </Button>
        </span>
      </section>
    </div>
  );
}
