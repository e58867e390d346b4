const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';

type DatabaseError = { readonly code?: unknown; readonly constraint?: unknown };

/**
 * The database broke the transaction off for the sake of others, and the same again will do. Two first uses of one
 * idempotency key at the same instant count: the one that lost finds the other's event now. So does a file that was cleared
 * away between being looked up and being attached: now it is not found, and refused in words.
 */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, constraint } = error as DatabaseError;
  if (code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED) return true;
  if (code === FOREIGN_KEY_VIOLATION) return constraint === 'submission_file_file';
  return code === UNIQUE_VIOLATION && constraint === 'submission_event_key';
}
