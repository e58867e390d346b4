import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { type FilesByMaterial, filesOf } from '../filing/material-files.js';
import { MaterialRow } from '../filing/material-row.js';
import materials from '../filing/materials.module.css';
import { useUploads } from '../filing/use-uploads.js';
import { SupplyDocument } from '../generated/graphql.js';
import { ActDialog } from './act-dialog.js';
import styles from './act-dialog.module.css';
import { useAct } from './use-act.js';
import type { AllowedActionView, SubmissionView } from './views.js';

type Props = {
  readonly submission: SubmissionView;
  readonly action: AllowedActionView;
  readonly close: () => void;
};

/** T15: brings what was deferred, all of it or a part; nothing else of the form is touched. */
export function SupplyAct({ submission, action, close }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const [files, setFiles] = useState<FilesByMaterial>({});
  const [asked, setAsked] = useState(false);
  const uploads = useUploads((id, file) => setFiles((all) => ({ ...all, [id]: [...(all[id] ?? []), file] })));
  const { run, running, error } = useAct(SupplyDocument);
  const outstanding = action.items.filter(({ arrived }) => !arrived);
  const brought = outstanding.filter(({ id }) => (files[id] ?? []).length > 0);
  const rest = outstanding.filter((item) => !brought.includes(item));
  const sending = uploads.sending.some((each) => !each.error);
  const namesOf = (items: typeof outstanding) =>
    items.map(({ title }) => text(title)).join(t('submission.standing.and'));

  const send = async (): Promise<void> => {
    setAsked(true);
    if (brought.length === 0 || sending) return;
    const given = submission.materials.flatMap(({ id, files: those }) =>
      those.map((file) => ({ material: id, file })),
    );
    const all = { ...filesOf(given), ...Object.fromEntries(brought.map(({ id }) => [id, files[id] ?? []])) };
    const revision = {
      form: submission.form.values,
      materials: Object.entries(all).flatMap(([material, those]) =>
        those.map(({ id }) => ({ material, file: id })),
      ),
    };
    if (!(await run({ submission: submission.id, revision }))) return;
    toast.done(
      t(rest.length > 0 ? 'submission.done.supplyPart' : 'submission.done.supply', { items: namesOf(rest) }),
    );
    close();
  };

  return (
    <ActDialog
      title={t('submission.act.supply')}
      about={
        brought.length > 0
          ? t(rest.length > 0 ? 'submission.supply.part' : 'submission.supply.all', { items: namesOf(rest) })
          : t('submission.supply.about')
      }
      confirm={t('submission.act.supply')}
      running={running || sending}
      error={error}
      nameOf={(path) =>
        text(submission.materials.find(({ id }) => path.endsWith(`materials.${id}`))?.title) || undefined
      }
      send={() => void send()}
      close={close}
    >
      <div className={materials['list']}>
        <ul>
          {outstanding.map(({ id, title }) => (
            <MaterialRow
              key={id}
              material={{
                ...{ id, title, required: true },
                guide: submission.materials.find((one) => one.id === id)?.guide ?? null,
              }}
              files={files[id] ?? []}
              sending={uploads.sending.filter((each) => each.material === id)}
              send={(chosen) => void uploads.send(id, chosen)}
              drop={uploads.drop}
              remove={(file) =>
                setFiles((all) => ({ ...all, [id]: (all[id] ?? []).filter((one) => one.id !== file) }))
              }
              errors={[]}
            />
          ))}
        </ul>
      </div>
      {asked && brought.length === 0 ? (
        <p className={styles['needed']} role="alert">
          {t('submission.supply.needed')}
        </p>
      ) : null}
    </ActDialog>
  );
}
