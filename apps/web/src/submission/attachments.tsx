import { PaperClipOutlined } from '@ant-design/icons';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemSentence } from '../common/problem.js';
import { useUploads } from '../filing/use-uploads.js';
import type { FilePartsFragment } from '../generated/graphql.js';
import styles from './opinion-form.module.css';

type Props = {
  readonly files: readonly FilePartsFragment[];
  readonly change: (files: readonly FilePartsFragment[]) => void;
  /** The outcome is not accepted without one. */
  readonly required?: boolean;
  readonly missing?: boolean;
};

/** Papers that go with an opinion. */
export function Attachments({ files, change, required = false, missing = false }: Props) {
  const { t } = useTranslation();
  const input = useId();
  const sentence = useProblemSentence();
  const { sending, send, drop } = useUploads((_, file) => change([...files, file]));
  return (
    <div className={styles['attachments']}>
      <label htmlFor={input}>
        <PaperClipOutlined aria-hidden="true" /> {t('submission.opinion.attach')}
        {required ? <i> {t('submission.opinion.required')}</i> : null}
      </label>
      <input
        id={input}
        type="file"
        className="sr-only"
        data-path="attachments"
        aria-required={required || undefined}
        aria-invalid={missing || undefined}
        aria-describedby={missing ? `${input}-missing` : undefined}
        onChange={({ target }) => {
          void send('opinion', [...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {missing ? (
        <span id={`${input}-missing`} className={styles['needed']} role="alert">
          {t('submission.opinion.attachFirst')}
        </span>
      ) : null}
      {files.map(({ id, name }) => (
        <span key={id}>
          {name}{' '}
          <button
            type="button"
            aria-label={t('submission.opinion.detach', { name })}
            onClick={() => change(files.filter((file) => file.id !== id))}
          >
            ×
          </button>
        </span>
      ))}
      {sending.map(({ id, name, share, error }) => (
        <span key={id} role="status">
          {name} {error ? sentence(error) : `${Math.round(share * 100)}%`}{' '}
          <button
            type="button"
            aria-label={t('submission.opinion.detach', { name })}
            onClick={() => drop(id)}
          >
            ×
          </button>
        </span>
      ))}
    </div>
  );
}
