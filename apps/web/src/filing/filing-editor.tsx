import type { ReactNode, RefObject } from 'react';
import { useText } from '../common/text.js';
import styles from './filing-editor.module.css';
import { Figures } from './figures.js';
import { MaterialList } from './material-list.js';
import { type Refused, warningsAt, withoutChanged } from './refused.js';
import { SchemaForm } from './schema-form.js';
import type { Filing } from './use-filing.js';

/** Prefix of the fields' ids; paths of refusals are found by it. */
export const FORM_ID = 'form';

type Props = {
  readonly schema: unknown;
  readonly ui: unknown;
  readonly filing: Filing;
  readonly refused: Refused;
  readonly setRefused: (refused: Refused) => void;
  readonly onTouch?: () => void;
  readonly root: RefObject<HTMLDivElement | null>;
  /** Above the form, beside it below the figures, and at the foot. */
  readonly head: ReactNode;
  /** Below the materials: what a stage asks for that is no part of the form. */
  readonly besides?: ReactNode;
  readonly aside: ReactNode;
  readonly foot: ReactNode;
};

/** A form with its materials, its figures beside it, and its acts at the foot: for filing and for revising alike. */
export function FilingEditor({
  schema,
  ui,
  filing,
  refused,
  setRefused,
  onTouch,
  root,
  head,
  besides,
  aside,
  foot,
}: Props) {
  const { values, files, uploads, asFormed, remove, setValues } = filing;
  const text = useText();
  const warnings = warningsAt(asFormed.warnings, FORM_ID, text);
  return (
    <div
      className={styles['page']}
      ref={root}
      onChangeCapture={onTouch}
      onClickCapture={onTouch}
      onDropCapture={onTouch}
    >
      <div className={styles['columns']}>
        <div className={styles['main']}>
          {head}
          <SchemaForm
            id={FORM_ID}
            schema={schema}
            ui={ui}
            values={values}
            errors={refused.fields}
            warnings={warnings}
            onChange={(next) => {
              setRefused(withoutChanged(refused, FORM_ID, values, next));
              setValues(next);
            }}
          />
          <MaterialList
            wanted={asFormed.wanted}
            files={files}
            uploads={uploads}
            remove={remove}
            errors={refused.materials}
          />
          {besides}
        </div>
        <aside className={styles['aside']}>
          <Figures {...asFormed} />
          {aside}
        </aside>
      </div>
      <div className={styles['foot']} data-act-bar>
        {foot}
      </div>
    </div>
  );
}
