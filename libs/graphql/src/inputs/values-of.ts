import { DomainError } from '@countersign/domain';

/** The JSON scalar takes anything; a form is an object. @throws DomainError `BAD_INPUT` */
export function valuesOf(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new DomainError('BAD_INPUT', [{ path, problem: 'notAnObject' }]);
}
