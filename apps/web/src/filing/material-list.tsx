import { useTranslation } from 'react-i18next';
import type { FilesByMaterial, MaterialWanted } from './material-files.js';
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
  const required = wanted.filter((material) => material.required);
  const there = required.filter(({ id }) => (files[id] ?? []).length > 0).length;
  return (
    <section className={styles['list']} aria-labelledby="materials">
      <h3 id="materials">
        {t('filing.materials.title')}
        <small>{t('filing.materials.progress', { there, count: required.length })}</small>
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
