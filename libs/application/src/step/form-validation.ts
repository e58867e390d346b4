import { DomainError, creditCodeProblem } from '@countersign/domain';
import type { Problem, ProcessDefinition } from '@countersign/domain';
import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import * as formats from 'ajv-formats';

type Schema = ProcessDefinition['form']['schema'];

// `allErrors`: a person wants to see all that is wrong at once. Not `strict`: the web client's hints are in the schema.
// `multipleOfPrecision`: 1.1 is two decimals, though 1.1 / 0.01 is 110.00000000000001. `verbose`: what is wrong with a
// credit code depends on the code.
const ajv = new Ajv({ allErrors: true, strict: false, multipleOfPrecision: 3, verbose: true });
formats.default.default(ajv);
// A unit (`water`), or a unit's post (`government.mayor`); that somebody is there is asked of the directory.
ajv.addFormat('unit', /^[a-z][a-zA-Z0-9]*$/);
ajv.addFormat('unitPost', /^[a-z][a-zA-Z0-9]*\.[a-z][a-zA-Z0-9]*$/);
// GB 32100-2015: a form that names an applicant checks more than its pattern.
ajv.addFormat('creditCode', (code: string) => creditCodeProblem(code) === null);
const compiled = new WeakMap<Schema, ValidateFunction>();

/** @throws Error when it is no JSON Schema; publication asks */
export function compileSchema(schema: Schema): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const validate = ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
}

/** @param path - under which the values stand in the input: `form`, `opinion.fields`. @throws DomainError `FORM_INVALID` */
export function validateForm(schema: Schema, values: unknown, path: string): void {
  const validate = compileSchema(schema);
  if (validate(values)) return;
  throw new DomainError(
    'FORM_INVALID',
    (validate.errors ?? []).map((error) => problemOf(error, path)),
  );
}

/** The schema's keyword is the problem, its figures go into the sentence: `{ path: 'form.mu', problem: 'minimum', limit: 1 }`. */
function problemOf({ instancePath, keyword, params, data }: ErrorObject, path: string): Problem {
  const { missingProperty, additionalProperty, ...rest } = params as Readonly<Record<string, unknown>>;
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = missingProperty ?? additionalProperty;
  const figures = Object.entries(rest).filter(([, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  );
  return {
    ...(Object.fromEntries(figures) as Readonly<Record<string, string | number | boolean>>),
    path: [path, ...steps, ...(typeof last === 'string' ? [last] : [])].join('.'),
    problem: params['format'] === 'creditCode' ? (creditCodeProblem(String(data)) ?? keyword) : keyword,
  };
}
