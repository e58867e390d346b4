import { Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { MarkBadge } from '../common/marks.js';
import { DaySheet } from './day-sheet.js';
import styles from './header.module.css';
import type { ClockFiguresView } from './views.js';

/** A due date that explains itself when pressed. Nothing where none is counted. */
export function DueDate({ clock }: { readonly clock: ClockFiguresView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [open, setOpen] = useState(false);
  const { dueOn } = clock;
  if (!dueOn) return null;
  return (
    <>
      <Popover
        trigger="click"
        placement="bottomRight"
        open={open}
        onOpenChange={setOpen}
        destroyOnHidden
        content={<DaySheet clock={clock} dueOn={dueOn} />}
      >
        <button type="button" className={styles['due']} aria-expanded={open}>
          {t('submission.due', { day: dates.day(dueOn) })}
        </button>
      </Popover>
      {clock.provisional ? <MarkBadge mark="provisional" /> : null}
    </>
  );
}
