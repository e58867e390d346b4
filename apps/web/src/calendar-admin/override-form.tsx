import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import type { CalendarInput } from '../generated/graphql.js';
import styles from './change-page.module.css';

type Override = NonNullable<CalendarInput['override']>;
/** The day, what it is to be, and why. */
export function Decision({ on, working, reason }: Override) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <p>
      <b>{dates.fullDay(on)}</b>{' '}
      {t(working ? 'calendarAdmin.override.works' : 'calendarAdmin.override.stops')}
      {t('calendarAdmin.colon')}
      {reason}
    </p>
  );
}

type FormProps = { readonly isFixed: boolean; readonly preview: (override: Override) => void };

/** What is asked of one day. */
export function OverrideForm({ isFixed, preview }: FormProps) {
  const { t } = useTranslation();
  const [on, setOn] = useState('');
  const [working, setWorking] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const given = reason.trim();
  // What is previewed is shown, not to be changed under it; going back finds it as it was.
  if (isFixed) return <Decision on={on} working={working} reason={given} />;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (on && given) preview({ on, working, reason: given });
      }}
    >
      <label>
        {t('calendarAdmin.day')}
        <input type="date" required value={on} onChange={({ target }) => setOn(target.value)} />
      </label>
      <fieldset>
        <legend>{t('calendarAdmin.thatDay')}</legend>
        {[false, true].map((works) => (
          <label key={String(works)}>
            <input
              type="radio"
              name="working"
              checked={working === works}
              onChange={() => setWorking(works)}
            />
            {t(works ? 'calendarAdmin.override.works' : 'calendarAdmin.override.stops')}
          </label>
        ))}
      </fieldset>
      <label>
        {t('calendarAdmin.reason')}
        <Input
          value={reason}
          maxLength={100}
          aria-required
          placeholder={t('calendarAdmin.reasonHint')}
          {...(asked && !given && { status: 'error' as const, 'aria-invalid': true })}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit">
          {t('calendarAdmin.preview')}
        </Button>
      </div>
    </form>
  );
}
