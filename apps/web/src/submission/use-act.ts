import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { newKey } from '../common/new-key.js';
import { readProblem } from '../common/read-problem.js';

type Input<Variables> = Variables extends { readonly input: infer I } ? Omit<I, 'key'> : never;

export type Act<Data, Variables> = {
  /** The answer, or null when it was refused or did not arrive; `error` then says why. */
  readonly run: (input: Input<Variables>) => Promise<Data | null>;
  readonly running: boolean;
  readonly error: unknown;
  readonly forget: () => void;
};

/** No answer came, or a broken one: the act may have been done, so the next try must be the same act. */
const isUncertain = (error: unknown): boolean =>
  ['UNREACHABLE', 'SERVER_FAILED', 'PAGE_FAILED'].includes(readProblem(error).reason);

/** An act a person means: one key from the first try to the answer, whatever happens to the line between. */
export function useAct<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  onFailure?: (error: unknown) => void,
): Act<Data, Variables> {
  const key = useRef<string | null>(null);
  const [mutate, { loading }] = useMutation(document);
  const [error, setError] = useState<unknown>(null);
  return {
    running: loading,
    error,
    forget: () => setError(null),
    run: async (input) => {
      key.current ??= newKey();
      setError(null);
      try {
        // The input's own type is known; that it becomes `Variables` again with its key is not seen by the compiler.
        const variables = { input: { ...(input as object), key: key.current } } as unknown as Variables;
        const { data } = await mutate({ variables } as Parameters<typeof mutate>[0]);
        key.current = null;
        return (data ?? null) as Data | null;
      } catch (failure) {
        if (!isUncertain(failure)) key.current = null;
        setError(failure);
        onFailure?.(failure);
        return null;
      }
    },
  };
}
