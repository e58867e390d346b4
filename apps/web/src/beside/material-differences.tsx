import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { fileSize } from '../filing/file-size.js';
import type { RevisionDifferenceQuery } from '../generated/graphql.js';
import styles from './revisions.module.css';

type Materials = RevisionDifferenceQuery['revisionDifference']['materials'];
type File = Materials[number]['before'][number];

/** Which materials were added, replaced or removed, by their content: each file with its digest. */
export function MaterialDifferences({ materials }: { readonly materials: Materials }) {
  const { t } = useTranslation();
  const text = useText();
  if (materials.length === 0) return null;
  return (
    <section aria-label={t('beside.revisions.materials')}>
      <h3>{t('beside.revisions.materials')}</h3>
      <dl className={styles['fields']}>
        {materials.map(({ id, title, change, before, after }) => {
          const isKept = (file: File, among: readonly File[]) =>
            among.some(({ digest }) => digest === file.digest);
          return (
            <div key={id}>
              <dt>
                {text(title)} <b className={styles['change']}>{t(`beside.revisions.change.${change}`)}</b>
              </dt>
              <dd>
                <ul>
                  {before.map((file) => (
                    <li key={file.id}>
                      {isKept(file, after) ? (
                        <FileLine file={file} />
                      ) : (
                        <del>
                          <span className="sr-only">{t('beside.revisions.removed')} </span>
                          <FileLine file={file} />
                        </del>
                      )}
                    </li>
                  ))}
                  {after
                    .filter((file) => !isKept(file, before))
                    .map((file) => (
                      <li key={file.id}>
                        <ins>
                          <span className="sr-only">{t('beside.revisions.added')} </span>
                          <FileLine file={file} />
                        </ins>
                      </li>
                    ))}
                </ul>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function FileLine({ file: { name, size, digest, url } }: { readonly file: File }) {
  return (
    <>
      <a href={`${url}?inline=1`} target="_blank" rel="noreferrer">
        {name}
      </a>{' '}
      <small>
        {fileSize(size)} · SHA-256 <code title={digest}>{digest.slice(0, 12)}…</code>
      </small>
    </>
  );
}
