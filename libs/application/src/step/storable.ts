import { DomainError } from '@countersign/domain';

// With `u`, a surrogate that has its other half is no surrogate.
const UNSTORABLE = /\0|\p{Surrogate}/u;

/**
 * What cannot be kept as JSON: NUL and halves of surrogate pairs in a text, numbers beyond all bounds (`1e999` in a
 * request is read as Infinity). Nobody types them; without this they would be an outage instead of a refusal.
 *
 * @throws DomainError `BAD_INPUT` with the path
 */
export function assertStorable(value: unknown, path: string): void {
  if (typeof value === 'string') {
    if (UNSTORABLE.test(value)) {
      throw new DomainError('BAD_INPUT', [{ path, problem: 'unstorableText' }]);
    }
    return;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new DomainError('BAD_INPUT', [{ path, problem: 'unstorableNumber' }]);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    assertStorable(name, path);
    assertStorable(member, `${path}.${name}`);
  }
}

const MAX_KEY = 200;

/** An idempotency key: the client's, so anything short that is text. @throws DomainError `BAD_INPUT` */
export function assertKey(key: string): void {
  assertStorable(key, 'key');
  if (key.length === 0 || key.length > MAX_KEY) {
    throw new DomainError('BAD_INPUT', [{ path: 'key', problem: 'length', max: MAX_KEY }]);
  }
}
