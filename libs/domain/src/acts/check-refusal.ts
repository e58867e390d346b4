import type { DecideContext } from '../context.js';
import { stageOf } from '../definition/compile.js';
import { holds, type Scope } from '../definition/expression.js';
import type { Check, ProcessDefinition } from '../definition/schema.js';
import { DomainError, refused, type Refusal } from '../errors.js';
import type { SubmissionEvent } from '../events.js';
import type { FormRevision, SubmissionState } from '../model.js';
import { valuesOf } from '../read/signed-values.js';
import { formScope, scopeOf } from '../scope.js';
import { asksFields } from './may-sign.js';

/**
 * What the definition's checks say of a form, or of what a signer fills in (D1, F2), with all the fields; or null.
 * Asked after `refusal`, and after the shell has found that the values are of their schema: a check may count on that.
 */
export function checkRefusal(
  context: DecideContext,
  state: SubmissionState | null,
  event: SubmissionEvent,
): Refusal | null {
  return (
    ('form' in event && event.form ? formCheckRefusal(context) : null) ??
    (state && (event.type === 'SIGN' || event.type === 'CORRECT' || event.type === 'PASS_UP')
      ? fieldRefusal(context, state, event)
      : null)
  );
}

export function formCheckRefusal({ definition: { definition }, form }: Forms): Refusal | null {
  return refusalOf(failed(definition.form.checks, formScope(definition, form)), 'form');
}

/** What is only warned of, as far as the form is filled in: what a check does not know yet, it does not warn of. */
export function formWarnings({ definition: { definition }, form }: Forms): readonly Check[] {
  const scope = formScope(definition, form);
  return definition.form.checks.filter(({ test, warns }) => warns && isFailedByNow(test, scope));
}

type Forms = {
  readonly definition: { readonly definition: ProcessDefinition };
  readonly form: Pick<FormRevision, 'values' | 'materials'>;
};

function fieldRefusal(
  context: DecideContext,
  state: SubmissionState,
  { no, opinion }: SubmissionEvent & { type: 'SIGN' | 'CORRECT' | 'PASS_UP' },
): Refusal | null {
  const piece = state.work[no]!;
  const stage = stageOf(context.definition, piece.stage);
  if (!asksFields(piece) || stage.checks.length === 0) return null;
  const scope = scopeOf(context, state, opinion.scores ?? {});
  const given = valuesOf(stage, piece, opinion);
  return refusalOf(failed(stage.checks, { ...scope, given }), 'opinion.fields');
}

const failed = (checks: readonly Check[], scope: Scope): readonly Check[] =>
  checks.filter(({ test, warns }) => !warns && !holds(test, scope));

function isFailedByNow(test: string, scope: Scope): boolean {
  try {
    return !holds(test, scope);
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** Named as such by a stage's check: what the signer's new revision of the form gets wrong. */
const OF_THE_FORM = /^(form|materials)\./;

function refusalOf(checks: readonly Check[], path: string): Refusal | null {
  const problems = checks.flatMap(({ id, fields, text: { zh, en } }) =>
    fields.map((field) => ({
      path: OF_THE_FORM.test(field) ? field : `${path}.${field}`,
      problem: 'checkFailed',
      check: id,
      zh,
      en,
    })),
  );
  return problems.length > 0 ? refused('CHECK_FAILED', ...problems) : null;
}
