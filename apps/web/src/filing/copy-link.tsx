import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './investor-link.module.css';

/** An address that is shown once. Where the browser keeps its clipboard to itself, the text is marked, to be copied by hand. */
export function CopyLink({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      field.current?.focus(); // marked already
    }
  };
  return (
    <div className={styles['copy']}>
      <input
        ref={field}
        readOnly
        value={address}
        aria-label={t('filing.link.address')}
        onFocus={({ target }) => target.select()}
      />
      <Button size="small" type="primary" onClick={() => void copy()}>
        {t(isCopied ? 'filing.link.copied' : 'filing.link.copy')}
      </Button>
      <p role="status">{t('filing.link.once')}</p>
    </div>
  );
}
