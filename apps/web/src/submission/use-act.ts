import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { newKey } from '../common/new-key.js';
import { readProblem } from '../common/read-problem.js';

type Keyed = { readonly key: string };
type Variables<Input> = { readonly input: Input };

export type Act<Data, Input extends Keyed> = {
  /** The answer, or null when it was refused or did not arrive; `error` then says why. */
  readonly run: (input: Omit<Input, 'key'>) => Promise<Data | null>;
  readonly running: boolean;
  readonly error: unknown;
};

/** No answer came, or a broken one: the act may have been done, so the next try must be the same act. */
const isUncertain = (error: unknown): boolean =>
  ['UNREACHABLE', 'SERVER_FAILED', 'PAGE_FAILED'].includes(readProblem(error).reason);

/** An act a person means: one key from the first try to the answer, whatever happens to the line between. */
export function useAct<Data, Input extends Keyed>(
  document: TypedDocumentNode<Data, Variables<Input>>,
  onFailure?: (error: unknown) => void,
): Act<Data, Input> {
  const key = useRef<string | null>(null);
  // A second press may come before the button shows that it was pressed.
  const isUnderway = useRef(false);
  const [mutate, { loading }] = useMutation<Data, Variables<Input>>(document);
  const [error, setError] = useState<unknown>(null);
  return {
    running: loading,
    error,
    run: async (input) => {
      if (isUnderway.current) return null;
      isUnderway.current = true;
      key.current ??= newKey();
      setError(null);
      try {
        // `Omit` of a type parameter and its key together are the type again, which the compiler cannot see.
        const whole = { ...input, key: key.current } as unknown as Input;
        const { data } = await mutate({ variables: { input: whole } } as Parameters<typeof mutate>[0] &
          object);
        key.current = null;
        return data ?? null;
      } catch (failure) {
        if (!isUncertain(failure)) key.current = null;
        setError(failure);
        onFailure?.(failure);
        return null;
      } finally {
        isUnderway.current = false;
      }
    },
  };
}
