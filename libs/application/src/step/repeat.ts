import { DomainError } from '@countersign/domain';
import type { SubmissionEvent } from '@countersign/domain';
import { canonical, readEventRecord } from '@countersign/persistence';
import type { KeyedEvent } from '@countersign/persistence';

/**
 * The same key came before: the effect was had once, and the recorded answer is given again, provided that it is the
 * same act.
 *
 * @param wanted - what is asked for now; `submission` is left out for filing, which makes its own
 * @throws DomainError `KEY_USED_FOR_ANOTHER_ACT`
 */
export function assertSameAct(
  keyed: KeyedEvent,
  wanted: Partial<SubmissionEvent>,
  submission?: string,
): void {
  const { event } = readEventRecord(keyed.text);
  const isSame =
    (submission === undefined || submission === keyed.submission) &&
    canonical(essence(event)) === canonical(essence(wanted));
  if (!isSame)
    throw new DomainError('KEY_USED_FOR_ANOTHER_ACT', [{ path: 'key', problem: 'used', seq: keyed.seq }]);
}

/** Without what the server adds, and without what the screen showed: a form is what it says, whatever its number. */
function essence({ at: _at, ...event }: Partial<SubmissionEvent>) {
  const {
    actor: _actor,
    seen: _seen,
    number: _number,
    title: _title,
    unitKind: _kind,
    applicant: _applicant,
    delegation: _delegation,
    form,
    ...rest
  } = event as {
    readonly [member: string]: unknown;
    readonly form?: { readonly digest: string };
  };
  return { ...rest, ...(form && { form: form.digest }) };
}
