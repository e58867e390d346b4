import { lazy, Suspense } from 'react';
import { Loading } from '../common/page.js';
import { useDetailSentence } from '../common/problem.js';
import { readProblem } from '../common/read-problem.js';
import { placeRefusal } from '../filing/refused.js';
import type { OpinionDraft } from './opinion-draft.js';

// The form library comes only where a stage asks for more than text and scores.
const SchemaForm = lazy(async () => ({ default: (await import('../filing/schema-form.js')).SchemaForm }));

type Props = {
  readonly id: string;
  readonly schema: unknown;
  readonly values: OpinionDraft['fields'];
  readonly change: (values: OpinionDraft['fields']) => void;
  /** What the server refused, to be marked where it stands. */
  readonly error: unknown;
};

/** What a stage asks its signers to fill in besides, drawn from its schema. */
export function ExtraFields({ id, schema, values, change, error }: Props) {
  const sentence = useDetailSentence();
  const details = readProblem(error).details.map((detail) => ({
    ...detail,
    path: detail.path.replace(/^opinion\.fields\b/, 'form'),
  }));
  const errors = placeRefusal(details, id, sentence).fields;
  return (
    <Suspense fallback={<Loading />}>
      <SchemaForm {...{ id, schema, values, errors }} ui={null} onChange={change} compact />
    </Suspense>
  );
}
