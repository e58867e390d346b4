import { useRef, useState } from 'react';
import type { FilePartsFragment } from '../generated/graphql.js';
import { type Upload, upload } from './upload.js';

/** A file on its way, or one that did not make it and says why. */
export type Sending = {
  readonly id: number;
  readonly material: string;
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  readonly error: unknown;
};

export type Uploads = {
  readonly sending: readonly Sending[];
  readonly send: (material: string, files: readonly File[]) => Promise<void>;
  /** Stops one that is under way, or clears away one that failed. */
  readonly drop: (id: number) => void;
};

/** Uploads to the materials of a form; `add` gets each file as it arrives. */
export function useUploads(
  add: (material: string, file: FilePartsFragment) => void,
  addressOf: (material: string) => string = () => '/files',
): Uploads {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const running = useRef(new Map<number, Upload>());
  const nextId = useRef(1);
  const change = (id: number, part: Partial<Sending>) =>
    setSending((all) => all.map((each) => (each.id === id ? { ...each, ...part } : each)));
  const remove = (id: number) => setSending((all) => all.filter((each) => each.id !== id));

  const one = async (material: string, file: File): Promise<void> => {
    const id = nextId.current++;
    setSending((all) => [...all, { id, material, name: file.name, share: 0, error: null }]);
    const started = upload(file, addressOf(material), (share) => change(id, { share }));
    running.current.set(id, started);
    try {
      add(material, await started.done);
      remove(id);
    } catch (error) {
      change(id, { error });
    } finally {
      running.current.delete(id);
    }
  };

  return {
    sending,
    send: async (material, files) => {
      await Promise.all(files.map((file) => one(material, file)));
    },
    drop: (id) => {
      running.current.get(id)?.cancel();
      running.current.delete(id);
      remove(id);
    },
  };
}
