import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addToast } from '../common/toasts.js';
import { useToast } from '../common/use-toast.js';
import { BatchableDocument, type BoxRowFragment, SignBatchDocument } from '../generated/graphql.js';
import { useAct } from '../submission/use-act.js';
import { type Batchable, commonOutcomes, rowOf } from './batch-outcomes.js';

/** So many can be signed by one press; the API says so too. */
const MOST = 50;

/** What is chosen to be signed together, and what can be said to all of it; the API knows what may be. */
export function useBatch(nodes: readonly BoxRowFragment[], leave: () => void) {
  const { t, i18n } = useTranslation();
  const toast = useToast();
  const [wanted, want] = useState<readonly string[]>([]);
  const rows = nodes.slice(0, MOST);
  const submissions = [...new Set(rows.flatMap(({ submission }) => submission ?? []))];
  const { data, error, loading, refetch } = useQuery(BatchableDocument, {
    variables: { submissions },
    fetchPolicy: 'network-only',
    skip: submissions.length === 0,
  });
  const signing = useAct(SignBatchDocument);
  const possible = new Map(data?.batchable.map((one) => [rowOf(one), one]));
  // What was taken out of one's hands meanwhile is chosen no more.
  const chosen = wanted.flatMap((row) => possible.get(row) ?? []);

  const titleOf = (piece: Pick<Batchable, 'submission' | 'assignment'>) =>
    rows.find(({ id }) => id === rowOf(piece))?.title ?? '';
  const why = (reason: string | null | undefined) =>
    i18n.exists(`common.problem.${reason ?? ''}`)
      ? t(`common.problem.${reason ?? ''}` as 'common.problem.STALE')
      : t('common.problem.other', { reason });

  const sign = async (outcome: string, text: string): Promise<void> => {
    const items = chosen.map(({ submission, assignment, assignmentVersion, formRevision }) => ({
      ...{ submission, assignment, assignmentVersion, formRevision },
    }));
    const answer = await signing.run({ items, outcome, ...(text && { text }) });
    if (!answer) return;
    const refused = answer.signBatch.filter(({ signed }) => !signed);
    const signed = answer.signBatch.length - refused.length;
    if (signed > 0) toast.done(t('boxes.batch.done', { count: signed }));
    want([]);
    if (refused.length === 0) return leave();
    const lines = refused.map((one) =>
      t('boxes.batch.why', { title: titleOf(one), reason: why(one.reason) }),
    );
    const left = t('boxes.batch.left', { count: refused.length });
    addToast({ kind: 'failed', sentence: [left, ...lines].join('\n') });
    await refetch().catch(toast.failed);
  };

  return {
    rows,
    chosen,
    outcomes: commonOutcomes(chosen),
    isPossible: (row: string) => possible.has(row),
    isChosen: (row: string) => wanted.includes(row) && possible.has(row),
    choose: (row: string, on: boolean) =>
      want(on ? [...wanted, row] : wanted.filter((other) => other !== row)),
    chooseAll: (on: boolean) => want(on ? [...possible.keys()] : []),
    areAll: possible.size > 0 && chosen.length === possible.size,
    hasAny: possible.size > 0,
    loading,
    error: error ?? signing.error,
    running: signing.running,
    sign,
  };
}
