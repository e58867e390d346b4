import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import { FORM_ID } from '../filing/filing-editor.js';
import { MaterialList } from '../filing/material-list.js';
import { countOf, withoutChanged } from '../filing/refused.js';
import { SchemaForm } from '../filing/schema-form.js';
import { useRefusal } from '../filing/use-refusal.js';
import styles from './fill-page.module.css';
import type { Invited } from './invited.js';
import { type Filling, useFilling } from './use-filling.js';

type Props = {
  readonly secret: string;
  readonly opened: Invited;
  readonly reload: () => void;
  /** The link has ended meanwhile. */
  readonly close: (error: unknown) => void;
};

/** The part as it stands, to be saved as often as one likes, and said to be done. */
export function FillForm({ secret, opened, reload, close }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const root = useRef<HTMLDivElement>(null);
  const { refused, setRefused, refuse } = useRefusal(root);
  const filling = useFilling(secret, opened, refuse, close);
  const { invited, values, files, uploads } = filling;
  const unit = text(opened.unit);
  const sending = uploads.sending.some(({ error }) => !error);
  const save = (done: boolean) => void filling.save(done);
  return (
    <div ref={root}>
      <p className={styles['by']}>{t('fill.by', { unit, name: opened.name, matter: text(opened.matter) })}</p>
      <p className={styles['about']}>
        {t('fill.about', { unit })} {t('fill.until', { time: dates.moment(opened.expiresAt) })}
      </p>
      <SchemaForm
        id={FORM_ID}
        schema={opened.schema}
        ui={opened.ui}
        values={values}
        errors={refused.fields}
        onChange={(next) => {
          setRefused(withoutChanged(refused, FORM_ID, values, next));
          filling.setValues(next);
        }}
      />
      {opened.materials.length > 0 ? (
        <MaterialList
          wanted={invited.materials}
          files={files}
          uploads={uploads}
          remove={filling.remove}
          errors={refused.materials}
        />
      ) : null}
      <div className={styles['foot']}>
        {filling.error ? (
          <div className={styles['problem']}>
            {countOf(refused) > 0 && refused.rest.length === 0 ? (
              <p role="alert">{t('fill.refused', { count: countOf(refused) })}</p>
            ) : (
              <Problem error={filling.error} />
            )}
          </div>
        ) : null}
        <FillState filling={filling} unit={unit} reload={reload} />
        <Button loading={filling.isSaving} disabled={sending} onClick={() => save(false)}>
          {t(sending ? 'fill.wait' : 'fill.save')}
        </Button>
        <Button type="primary" loading={filling.isSaving} disabled={sending} onClick={() => save(true)}>
          {t('fill.done', { unit })}
        </Button>
      </div>
    </div>
  );
}

type StateProps = { readonly filling: Filling; readonly unit: string; readonly reload: () => void };

/** Whether it is safe, in a word; and what to do when it is not. */
function FillState({ filling, unit, reload }: StateProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { invited, isStale, isUnsaved, keepMine } = filling;
  if (isStale)
    return (
      <p className={styles['stale']} role="alert">
        {t('fill.stale', { unit })}{' '}
        <Button size="small" onClick={() => void keepMine()}>
          {t('fill.keepMine')}
        </Button>{' '}
        <Button size="small" type="text" onClick={reload}>
          {t('fill.takeTheirs')}
        </Button>
      </p>
    );
  const { savedAt, doneAt } = invited;
  const words = (): string => {
    if (isUnsaved) return t('fill.unsaved');
    if (doneAt && (!savedAt || doneAt >= savedAt))
      return t('fill.told', { unit, time: dates.moment(doneAt) });
    return savedAt ? t('fill.saved', { time: dates.moment(savedAt) }) : t('fill.none');
  };
  return (
    <p className={styles['state']} role="status">
      {words()}
    </p>
  );
}
