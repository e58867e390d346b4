import { DownloadOutlined, ExportOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useIsPhone } from '../common/use-is-phone.js';
import { fileSize } from '../filing/file-size.js';
import styles from './materials.module.css';
import type { FileView } from './views.js';

type Props = { readonly file: FileView; readonly name: string };

/** A PDF or a picture in place; what a browser cannot show, to be downloaded. */
export function FileViewer({ file, name }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const inline = `${file.url}?inline=1`;
  const picture = file.type.startsWith('image/');
  const pdf = file.type === 'application/pdf';
  // Phones draw the first page of a framed PDF at best; their own viewer does it well.
  const framed = pdf && !phone;
  return (
    <figure className={styles['viewer']}>
      <figcaption>
        <span className={styles['fileName']} title={`SHA-256 ${file.digest}`}>
          {file.name}
        </span>
        <span className={styles['size']}>{fileSize(file.size)}</span>
        {pdf || picture ? (
          <a href={inline} target="_blank" rel="noreferrer">
            <ExportOutlined aria-hidden="true" /> {t('submission.openFile')}
          </a>
        ) : null}
        <a href={file.url} download={file.name}>
          <DownloadOutlined aria-hidden="true" /> {t('submission.download')}
        </a>
      </figcaption>
      {/* The page as wide as the frame, without the browser's list of little pages. */}
      {framed ? <iframe src={`${inline}#navpanes=0&view=FitH`} title={name} /> : null}
      {picture ? (
        <div className={styles['picture']}>
          <img src={inline} alt={name} />
        </div>
      ) : null}
      {!pdf && !picture ? <p className={styles['none']}>{t('submission.cannotShow')}</p> : null}
    </figure>
  );
}
