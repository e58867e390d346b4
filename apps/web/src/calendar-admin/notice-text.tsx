import { Button, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from '../common/use-toast.js';
import { textOf } from './notice-file.js';
import styles from './notice-text.module.css';

type Props = {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly reading: boolean;
  /** A preview rests on it. */
  readonly isFixed: boolean;
  readonly read: (text: string) => void;
};

/** The notice as it was published: pasted, chosen as a file, or dropped here. */
export function NoticeText({ text, write, reading, isFixed, read }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(false);
  const given = text.trim() !== '';

  const take = (file: File | undefined) => {
    if (!file) return;
    file
      .arrayBuffer()
      .then((bytes) => {
        const content = textOf(bytes);
        write(content);
        read(content);
      })
      .catch(toast.failed);
  };

  return (
    <form
      className={styles['text']}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (given) read(text);
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault(); // or the browser opens it in place of the page
        if (!isFixed) take(event.dataTransfer.files[0]);
      }}
    >
      <label htmlFor={id}>{t('calendarAdmin.noticeText')}</label>
      <Input.TextArea
        id={id}
        value={text}
        readOnly={isFixed}
        autoSize={isFixed ? { minRows: 4, maxRows: 4 } : { minRows: 7, maxRows: 16 }}
        placeholder={t('calendarAdmin.noticeHint')}
        aria-required
        {...(asked && !given && { status: 'error' as const, 'aria-invalid': true })}
        onChange={({ target }) => write(target.value)}
      />
      {isFixed ? null : (
        <div className={styles['acts']}>
          <Button type="primary" htmlType="submit" loading={reading}>
            {t('calendarAdmin.readNotice')}
          </Button>
          <Button onClick={() => chooser.current?.click()}>{t('calendarAdmin.chooseFile')}</Button>
          <span>{t('calendarAdmin.fileAbout')}</span>
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".txt,.json,text/plain,application/json"
            onChange={({ target }) => {
              take(target.files?.[0]);
              target.value = ''; // the same file again is a change, too
            }}
          />
        </div>
      )}
    </form>
  );
}
