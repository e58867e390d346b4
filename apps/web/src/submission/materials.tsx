import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { FileViewer } from './file-viewer.js';
import styles from './materials.module.css';
import type { MaterialView } from './views.js';

/** Numbered as people quote them: ① ② ③, a material's files one after another. */
export function Materials({ materials }: { readonly materials: readonly MaterialView[] }) {
  const { t } = useTranslation();
  const text = useText();
  const given = materials.flatMap(({ id, title, files }) =>
    files.map((file, index) => ({
      id: `${id}:${file.id}`,
      name: files.length > 1 ? `${text(title)} ${index + 1}/${files.length}` : text(title),
      file,
    })),
  );
  const [chosenId, choose] = useState<string>();
  const chosen = given.find(({ id }) => id === chosenId) ?? given[0];
  const absent = materials.filter(({ files }) => files.length === 0);
  const missing = absent.filter(({ required }) => required);
  return (
    <div className={styles['materials']}>
      <div className={styles['list']} role="toolbar" aria-label={t('submission.materials')}>
        {given.map(({ id, name }, index) => (
          <button key={id} type="button" aria-pressed={id === chosen?.id} onClick={() => choose(id)}>
            <span>{index + 1}</span> {name}
          </button>
        ))}
        {missing.map(({ id, title }) => (
          <span key={id} className={styles['missing']}>
            ○ {text(title)} {t('submission.notGiven')}
          </span>
        ))}
      </div>
      {chosen ? (
        <FileViewer key={chosen.file.id} file={chosen.file} name={chosen.name} />
      ) : (
        <p className={styles['none']}>{t('submission.noMaterials')}</p>
      )}
    </div>
  );
}
