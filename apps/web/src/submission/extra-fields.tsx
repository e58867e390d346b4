import { lazy, Suspense } from 'react';
import { Loading } from '../common/page.js';
import type { OpinionDraft } from './opinion-draft.js';

// The form library comes only where a stage asks for more than text and scores.
const SchemaForm = lazy(async () => ({ default: (await import('../filing/schema-form.js')).SchemaForm }));

type Props = {
  readonly id: string;
  readonly schema: unknown;
  readonly values: OpinionDraft['fields'];
  readonly change: (values: OpinionDraft['fields']) => void;
};

/** What a stage asks its signers to fill in besides, drawn from its schema. */
export function ExtraFields({ id, schema, values, change }: Props) {
  return (
    <Suspense fallback={<Loading />}>
      <SchemaForm id={id} schema={schema} ui={null} values={values} onChange={change} compact />
    </Suspense>
  );
}
