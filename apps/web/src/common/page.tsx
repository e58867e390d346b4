import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** What the browser's tab says while a page is shown. */
export function usePageTitle(title: string | undefined): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = title ? `${title} · ${t('common.product')}` : t('common.product');
  }, [title, t]);
}

/** Holds the place of something that is on its way; said aloud, drawn only if it takes long. */
export function Loading({ label }: { readonly label?: string }) {
  const { t } = useTranslation();
  return (
    <p role="status" className="loading">
      {label ?? t('common.loading')}
    </p>
  );
}

type EmptyProps = { readonly title: string; readonly children?: React.ReactNode };

/** Nothing here: says so, and what to do about it. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children ? <div className="empty-more">{children}</div> : null}
    </div>
  );
}
