import { UploadOutlined } from '@ant-design/icons';
import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemSentence } from '../common/problem.js';
import { useText } from '../common/text.js';
import type { FilePartsFragment } from '../generated/graphql.js';
import { fileSize } from './file-size.js';
import type { MaterialWanted } from './material-files.js';
import styles from './materials.module.css';
import type { Sending } from './use-uploads.js';

type Props = {
  readonly material: MaterialWanted;
  readonly files: readonly FilePartsFragment[];
  readonly sending: readonly Sending[];
  readonly send: (files: readonly File[]) => void;
  readonly drop: (id: number) => void;
  readonly remove: (file: string) => void;
  readonly errors: readonly string[];
};

const NEED = { true: 'filing.required', false: 'filing.optional', null: 'filing.depends' } as const;

/** One material: press or drop to add files; each can be looked at and removed. */
export function MaterialRow({ material, files, sending, send, drop, remove, errors }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const input = useId();
  const [over, setOver] = useState(false);
  const { id, title, required, guide } = material;
  const name = text(title);
  const receive = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) send([...event.dataTransfer.files]);
  };
  return (
    <li
      className={over ? styles['over'] : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={receive}
    >
      <span className={files.length > 0 ? styles['there'] : styles['absent']} aria-hidden="true">
        {files.length > 0 ? '✓' : '○'}
      </span>
      <div className={styles['what']}>
        <p>
          {name}{' '}
          {required && files.length === 0 ? (
            <i>{t('filing.required')}</i>
          ) : (
            <small>{t(NEED[String(required) as keyof typeof NEED])}</small>
          )}
        </p>
        {guide ? <p className={styles['guide']}>{text(guide)}</p> : null}
        {files.map((file) => (
          <p key={file.id} className={styles['file']}>
            {/* Through an investor's link it is named and not opened. */}
            {file.url ? (
              <a href={`${file.url}?inline=1`} target="_blank" rel="noreferrer">
                {file.name}
              </a>
            ) : (
              <span>{file.name}</span>
            )}
            <small>{fileSize(file.size)}</small>
            <button
              type="button"
              onClick={() => remove(file.id)}
              aria-label={t('filing.materials.removeNamed', { name: file.name })}
            >
              {t('filing.materials.remove')}
            </button>
          </p>
        ))}
        {sending.map((each) => (
          <OnItsWay key={each.id} sending={each} drop={() => drop(each.id)} />
        ))}
        {errors.length > 0 ? (
          <p className={styles['error']} role="alert">
            {errors.join(' ')}
          </p>
        ) : null}
      </div>
      <label className={styles['add']} htmlFor={input}>
        <UploadOutlined aria-hidden="true" />{' '}
        {t(files.length > 0 ? 'filing.materials.addMore' : 'filing.materials.add')}
        <span className="sr-only"> {name}</span>
      </label>
      <input
        id={input}
        className="sr-only"
        type="file"
        multiple
        data-material={id}
        onChange={({ target }) => {
          send([...(target.files ?? [])]);
          target.value = ''; // the same file may be chosen again after it was removed
        }}
      />
    </li>
  );
}

function OnItsWay({
  sending: { name, share, error },
  drop,
}: {
  readonly sending: Sending;
  readonly drop: () => void;
}) {
  const { t } = useTranslation();
  const sentence = useProblemSentence();
  return (
    <p className={styles['file']}>
      <span>{name}</span>
      {error ? (
        <span className={styles['error']} role="alert">
          {sentence(error)}
        </span>
      ) : (
        <progress value={share} aria-label={t('filing.materials.sending', { name })} />
      )}
      <button type="button" onClick={drop}>
        {t(error ? 'common.close' : 'filing.cancel')}
      </button>
    </p>
  );
}
