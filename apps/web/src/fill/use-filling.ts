import { useEffect, useState } from 'react';
import { readProblem } from '../common/read-problem.js';
import type { FilePartsFragment } from '../generated/graphql.js';
import type { FilesByMaterial } from '../filing/material-files.js';
import { useUploads, type Uploads } from '../filing/use-uploads.js';
import { filesIn, type Invited, openLink, saveThrough, uploadsOf } from './invited.js';

export type Filling = {
  /** As it was last saved, or opened. */
  readonly invited: Invited;
  readonly values: Invited['form'];
  readonly files: FilesByMaterial;
  readonly uploads: Uploads;
  readonly isSaving: boolean;
  readonly isUnsaved: boolean;
  readonly isStale: boolean;
  readonly error: unknown;
  readonly setValues: (values: Invited['form']) => void;
  readonly remove: (material: string, file: string) => void;
  readonly save: (done: boolean) => Promise<void>;
  /** After STALE: these words over what the town wrote meanwhile. */
  readonly keepMine: () => Promise<void>;
};

/** What is filled in through a link, until it is saved on purpose: it goes to another office. */
export function useFilling(
  secret: string,
  opened: Invited,
  refuse: (error: unknown) => void,
  close: (error: unknown) => void,
): Filling {
  const [invited, setInvited] = useState(opened);
  const [values, setValues] = useState(opened.form);
  const [files, setFiles] = useState(() => filesIn(opened.materials));
  const [written, setWritten] = useState(() => textOf(opened.form, filesIn(opened.materials)));
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const add = (material: string, file: FilePartsFragment) =>
    setFiles((all) => ({ ...all, [material]: [...(all[material] ?? []), { ...file, url: '' }] }));
  const uploads = useUploads(add, uploadsOf(secret));
  const isUnsaved = textOf(values, files) !== written;

  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);

  const send = async (done: boolean, seen: string): Promise<void> => {
    setSaving(true);
    setError(null);
    try {
      const saved = await saveThrough(secret, { form: values, materials: listOf(files), seen, done });
      setInvited(saved);
      setWritten(textOf(values, files));
    } catch (failure) {
      if (readProblem(failure).reason === 'INVITATION_NOT_FOUND') return close(failure);
      setError(failure);
      refuse(failure);
    } finally {
      setSaving(false);
    }
  };

  return {
    ...{ invited, values, files, uploads, isSaving, isUnsaved, setValues },
    isStale: readProblem(error).reason === 'STALE',
    error: readProblem(error).reason === 'STALE' ? null : error,
    remove: (material, id) =>
      setFiles((all) => ({ ...all, [material]: (all[material] ?? []).filter((file) => file.id !== id) })),
    save: (done) => send(done, invited.seen),
    keepMine: async () => {
      try {
        await send(false, (await openLink(secret)).seen);
      } catch (failure) {
        close(failure);
      }
    },
  };
}

const listOf = (files: FilesByMaterial) =>
  Object.entries(files).flatMap(([material, those]) => those.map(({ id }) => ({ material, file: id })));

const textOf = (values: Invited['form'], files: FilesByMaterial): string =>
  JSON.stringify([values, listOf(files)]);
