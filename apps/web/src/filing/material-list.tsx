import { useTranslation } from 'react-i18next';
import { type FilesByMaterial, type MaterialWanted, missingOf } from './material-files.js';
import { MaterialRow } from './material-row.js';
import styles from './materials.module.css';
import type { Uploads } from './use-uploads.js';

type Props = {
  readonly wanted: readonly MaterialWanted[];
  readonly files: FilesByMaterial;
  readonly uploads: Uploads;
  readonly remove: (material: string, file: string) => void;
  /** Sentences of a refusal, by material. */
  readonly errors: ReadonlyMap<string, readonly string[]>;
};

/** The check list: what is wanted, what is there, what is on its way. */
export function MaterialList({ wanted, files, uploads, remove, errors }: Props) {
  const { t } = useTranslation();
  const count = wanted.filter(({ required }) => required === true).length;
  const there = count - missingOf(wanted, files).length;
  return (
    <section className={styles['list']} aria-labelledby="materials">
      <h3 id="materials">
        {t('filing.materials.title')}
        {count > 0 ? <small role="status">{t('filing.materials.progress', { there, count })}</small> : null}
      </h3>
      <ul>
        {wanted.map((material) => (
          <MaterialRow
            key={material.id}
            material={material}
            files={files[material.id] ?? []}
            sending={uploads.sending.filter((each) => each.material === material.id)}
            send={(chosen) => void uploads.send(material.id, chosen)}
            drop={uploads.drop}
            remove={(file) => remove(material.id, file)}
            errors={errors.get(material.id) ?? []}
          />
        ))}
      </ul>
    </section>
  );
}
