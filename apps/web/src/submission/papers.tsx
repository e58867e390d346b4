import { useApolloClient } from '@apollo/client/react';
import { FileZipOutlined, PrinterOutlined } from '@ant-design/icons';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSize } from '../filing/file-size.js';
import { SubmissionPageDocument } from '../generated/graphql.js';
import type { SubmissionView } from './views.js';
import styles from './papers.module.css';

const PACKED_WITHIN_MS = 2_000;

type Props = { readonly submission: Pick<SubmissionView, 'approvalFormUrl' | 'archive'> };

/** What one takes along: the approval form to print and, once it is closed, the package for those whose file it is. */
export function Papers({ submission: { approvalFormUrl, archive } }: Props) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const isPacking = archive !== null && archive.url === null;
  useEffect(() => {
    if (!isPacking) return undefined;
    const look = () => void client.refetchQueries({ include: [SubmissionPageDocument] });
    const timer = setInterval(look, PACKED_WITHIN_MS);
    return () => clearInterval(timer);
  }, [client, isPacking]);
  return (
    <span className={styles['papers']}>
      <a href={`${approvalFormUrl}?inline=1`} target="_blank" rel="noreferrer">
        <PrinterOutlined aria-hidden="true" /> {t('submission.papers.print')}
      </a>
      {archive?.url ? (
        <a href={archive.url} download title={`SHA-256 ${archive.digest ?? ''}`}>
          <FileZipOutlined aria-hidden="true" /> {t('submission.papers.archive')}{' '}
          <small>{fileSize(archive.size ?? 0)}</small>
        </a>
      ) : null}
      {isPacking ? <span role="status">{t('submission.papers.packing')}</span> : null}
    </span>
  );
}
