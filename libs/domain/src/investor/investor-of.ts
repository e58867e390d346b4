import type { ProcessDefinition } from '../definition/schema.js';
import type { FormRevision } from '../model.js';
import { creditCodeProblem } from './credit-code.js';

/** Whose submission it is, whoever files it: an enterprise, by its unified social credit code and as the form calls it. */
export type Investor = { readonly code: string; readonly name: string | null };

/** Null where the definition or the form names nobody. Source: PROCESSES.md 2.7 (一企一档); T15. */
export function investorOf(
  { form: { applicant, applicantName } }: ProcessDefinition,
  { values }: Pick<FormRevision, 'values'>,
): Investor | null {
  const code = textIn(values, applicant);
  return code === null ? null : { code, name: textIn(values, applicantName) };
}

/** The unit by which definitions find it: `org` and the code; whether it is registered, the directory says. */
export const unitOfInvestor = (code: string): string => `org${code}`;

/** The code of a unit that is an enterprise; null of any other. */
export const codeOfUnit = (unit: string): string | null => {
  const code = /^org([0-9A-Z]+)$/.exec(unit)?.[1];
  return code !== undefined && creditCodeProblem(code) === null ? code : null;
};

function textIn(values: FormRevision['values'], field: string | undefined): string | null {
  const value = field === undefined ? null : values[field];
  return typeof value === 'string' && value !== '' ? value : null;
}
