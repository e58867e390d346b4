import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileDigest } from './file-digest.js';
import styles from './verify-page.module.css';

type Compared = { readonly name: string; readonly digest: string };

/** Whether a file at hand is the document that the code confirms. The file stays where it is. */
export function CompareFile({ digest }: { readonly digest: string }) {
  const { t } = useTranslation();
  const id = useId();
  const [compared, compare] = useState<Compared | 'reading' | 'failed' | null>(null);
  const read = async (file: File) => {
    compare('reading');
    compare({ name: file.name, digest: await fileDigest(file) });
  };
  return (
    <section className={styles['compare']}>
      <h2>{t('verify.compare')}</h2>
      <p id={`${id}-about`}>{t('verify.compareAbout')}</p>
      <label className={styles['choose']}>
        {t('verify.choose')}
        <input
          type="file"
          accept="application/pdf"
          className="sr-only"
          aria-describedby={`${id}-about`}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) read(file).catch(() => compare('failed'));
          }}
        />
      </label>
      <div role="status">
        {compared === 'reading' ? t('verify.reading') : null}
        {compared === 'failed' ? t('verify.unreadable') : null}
        {compared && typeof compared === 'object' ? (
          <p className={compared.digest === digest ? styles['same'] : styles['other']}>
            <b>{t(compared.digest === digest ? 'verify.same' : 'verify.different')}</b>
            <span>{compared.name}</span>
            <code>{compared.digest}</code>
          </p>
        ) : null}
      </div>
    </section>
  );
}
