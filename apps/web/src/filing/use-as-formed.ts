import { skipToken, useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import { AsFormedDocument, type AsFormedQuery } from '../generated/graphql.js';
import { type FilesByMaterial, type MaterialWanted, wantedNow } from './material-files.js';

const PAUSE_MS = 350;

/** A value that has kept still for a moment; none at first, when a form still takes up its defaults. */
function useStill<T>(value: T): T | undefined {
  const [still, setStill] = useState<T>();
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return still;
}

/** What is filled in, and by which rules. */
export type Asked = {
  readonly matter: string;
  /** Of the definition that a submission stays with; null: the latest. */
  readonly version: number | null;
  readonly wanted: readonly MaterialWanted[];
};
export type AsFormed = {
  readonly figures: AsFormedQuery['derivedFigures'];
  readonly wanted: readonly MaterialWanted[];
  /** The way that it would go as it stands; null until the server has said. */
  readonly route: AsFormedQuery['routeOfForm'] | null;
  /** What is only warned of, and keeps nobody from filing (D1). */
  readonly warnings: AsFormedQuery['formWarnings'];
  readonly error: unknown;
};

/** What the server makes of a form as one types, in one request: its figures, its way, and the materials that it asks for. */
export function useAsFormed(
  { matter, version, wanted }: Asked,
  values: Readonly<Record<string, unknown>>,
  files: FilesByMaterial,
): AsFormed {
  const there = useMemo(
    () => ({ form: values, materials: Object.keys(files).filter((id) => files[id]?.length) }),
    [values, files],
  );
  const still = useStill(there);
  const { data, previousData, error } = useQuery(
    AsFormedDocument,
    // Not cached: each keystroke's answer would be kept for ever.
    still ? { variables: { matter, version, ...still }, fetchPolicy: 'no-cache' } : skipToken,
  );
  const answer = data ?? previousData;
  return {
    figures: answer?.derivedFigures ?? [],
    route: answer?.routeOfForm ?? null,
    wanted: wantedNow(wanted, answer?.materialsNeeded ?? []),
    warnings: answer?.formWarnings ?? [],
    error,
  };
}
