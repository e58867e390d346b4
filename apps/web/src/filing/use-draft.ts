import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { readProblem } from '../common/read-problem.js';
import {
  FilingDraftDocument,
  SaveDraftDocument,
  type DraftMaterialInput,
  type DraftPartsFragment,
} from '../generated/graphql.js';

const PAUSE_MS = 1_200;

type Content = {
  readonly form: Readonly<Record<string, unknown>>;
  readonly materials: readonly DraftMaterialInput[];
  /** Ids of submissions that it will name. */
  readonly related: readonly string[];
};
type Known = { readonly id: string; readonly version: number };

export type SavedDraft = {
  readonly id: string | null;
  readonly state: 'none' | 'saving' | 'saved' | 'failed' | 'stale';
  readonly savedAt: string | null;
  readonly error: unknown;
  /** Saves now; for leaving, and for trying again. */
  readonly save: () => Promise<void>;
  /** After STALE: this page's words over whatever was saved elsewhere. */
  readonly overwrite: () => Promise<void>;
  /**
   * Before submitting: waits for the save under way and lets no other begin, so that none comes after and leaves a draft
   * of what was submitted. Gives what was saved last, which is filed over; null where there is none.
   */
  readonly hold: () => Promise<Known | null>;
  /** Refused: what is typed is saved again. */
  readonly goOn: () => void;
  /** Said at filing: it was changed elsewhere. */
  readonly foundStale: () => void;
};

/** Saves what is typed, by itself, a moment after it pauses; one save at a time, each naming the version it builds on. */
export function useDraft(
  matter: string,
  loaded: DraftPartsFragment | null,
  content: Content,
  touched: boolean,
): SavedDraft {
  const client = useApolloClient();
  const [saveDraft] = useMutation(SaveDraftDocument);
  const known = useRef<Known | null>(loaded && { id: loaded.id, version: loaded.version });
  const written = useRef(JSON.stringify(content));
  const underWay = useRef<Promise<void> | null>(null);
  const held = useRef(false);
  const [state, setState] = useState<SavedDraft['state']>(loaded ? 'saved' : 'none');
  const [savedAt, setSavedAt] = useState<string | null>(loaded?.savedAt ?? null);
  const [error, setError] = useState<unknown>(null);
  const now = JSON.stringify(content);

  const write = useEffectEvent(async (): Promise<void> => {
    setState('saving');
    setError(null);
    try {
      const { data } = await saveDraft({ variables: { input: { matter, ...content, ...known.current } } });
      const saved = data?.saveDraft;
      if (saved) {
        const isNew = known.current === null;
        known.current = { id: saved.id, version: saved.version };
        written.current = now;
        setSavedAt(saved.savedAt);
        setState('saved');
        if (isNew) nameInAddress(saved.id);
      }
    } catch (failure) {
      setError(failure);
      setState(readProblem(failure).reason === 'STALE' ? 'stale' : 'failed');
    }
  });
  const save = useEffectEvent(async (): Promise<void> => {
    if (underWay.current || held.current || !touched || now === written.current) return;
    underWay.current = write();
    await underWay.current;
    underWay.current = null;
  });

  useEffect(() => {
    if (state === 'stale' || now === written.current) return undefined;
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
    // `state`: what was typed while a save was under way is saved after it.
  }, [now, state]);

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') void save();
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, []);

  return {
    id: known.current?.id ?? null,
    state,
    savedAt,
    error,
    save: () => save(),
    overwrite: async () => {
      if (!known.current) return;
      const { data } = await client.query({
        query: FilingDraftDocument,
        variables: { id: known.current.id },
        fetchPolicy: 'network-only',
      });
      if (data) known.current = { id: data.draft.id, version: data.draft.version };
      setState('failed');
      await save();
    },
    hold: async () => {
      held.current = true;
      await underWay.current;
      return known.current;
    },
    goOn: () => {
      held.current = false;
      void save();
    },
    foundStale: () => setState('stale'),
  };
}

/** So that a reload finds the draft. Past the router on purpose: a new page would take the cursor out of the field. */
const nameInAddress = (id: string): void =>
  window.history.replaceState(window.history.state, '', `/draft/${id}`);
