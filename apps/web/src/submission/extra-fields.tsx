import { lazy, Suspense } from 'react';
import { Loading } from '../common/page.js';
import { useDetailSentence } from '../common/problem.js';
import { type Detail, readProblem } from '../common/read-problem.js';
import { placeRefusal } from '../filing/refused.js';
import type { OpinionDraft } from './opinion-draft.js';

// The form library comes only where a stage asks for more than text and scores.
const SchemaForm = lazy(async () => ({ default: (await import('../filing/schema-form.js')).SchemaForm }));

type Props = {
  readonly id: string;
  readonly schema: unknown;
  readonly values: OpinionDraft['fields'];
  readonly change: (values: OpinionDraft['fields']) => void;
  /** Why it was not signed: what is about a field stands at the field, until that is changed. */
  readonly error: unknown;
  readonly changed?: readonly string[];
  /** Paths of what is still needed, as far as that is to be shown. */
  readonly needed?: readonly string[];
};

/** What a stage asks its signers to fill in besides, drawn from its schema. */
export function ExtraFields({ id, schema, values, change, error, changed = [], needed = [] }: Props) {
  const sentence = useDetailSentence();
  const missing = needed.map((path) => ({ path: `opinion.${path}`, problem: 'required' }));
  const found = error ? readProblem(error).details : [];
  const said = found.filter(({ path }) => ![...changed, ...missing.map((one) => one.path)].includes(path));
  const { fields: errors } = placeRefusal(ofFields([...missing, ...said]), id, sentence);
  return (
    <Suspense fallback={<Loading />}>
      <SchemaForm
        id={id}
        schema={schema}
        ui={null}
        values={values}
        onChange={change}
        errors={errors}
        compact
      />
    </Suspense>
  );
}

/** `opinion.fields.lead` of a refusal is the field `lead` of this form. */
const ofFields = (details: readonly Detail[]): readonly Detail[] =>
  details.map((detail) => ({ ...detail, path: detail.path.replace(/^opinion\.fields\./, 'form.') }));
