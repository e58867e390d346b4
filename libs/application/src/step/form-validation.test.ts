import type { DomainError } from '@countersign/domain';
import { compileSchema, validateForm } from './form-validation.js';

const schema = {
  type: 'object',
  required: ['name', 'land'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 2 },
    on: { type: 'string', format: 'date' },
    land: { type: 'object', required: ['mu'], properties: { mu: { type: 'number', exclusiveMinimum: 0 } } },
    uses: { type: 'array', items: { enum: ['m1', 'm2'] } },
  },
};
const problemsOf = (values: unknown) => {
  try {
    validateForm(schema, values, 'form');
    return [];
  } catch (error) {
    return (error as DomainError).details;
  }
};

describe('a form against its schema', () => {
  it('is accepted when it fits', () => {
    expect(problemsOf({ name: '智能水表', land: { mu: 45 }, on: '2026-06-12', uses: ['m1'] })).toEqual([]);
  });

  it('names all that is wrong by its path, with the figures for the sentence', () => {
    expect(problemsOf({ name: 'x', land: { mu: 0 }, on: '2026-02-30', uses: ['m1', 'q'], more: 1 })).toEqual(
      expect.arrayContaining([
        { path: 'form.more', problem: 'additionalProperties' },
        { path: 'form.name', problem: 'minLength', limit: 2 },
        { path: 'form.land.mu', problem: 'exclusiveMinimum', comparison: '>', limit: 0 },
        { path: 'form.on', problem: 'format', format: 'date' },
        { path: 'form.uses.1', problem: 'enum' },
      ]),
    );
    expect(problemsOf({ land: {} })).toEqual([
      { path: 'form.name', problem: 'required' },
      { path: 'form.land.mu', problem: 'required' },
    ]);
  });

  it('says of a unified social credit code what is wrong with it', () => {
    const coded = { type: 'object', properties: { code: { type: 'string', format: 'creditCode' } } };
    const problem = (code: string) => {
      try {
        return validateForm(coded, { code }, 'form');
      } catch (error) {
        return (error as DomainError).details.map(({ path, problem: what }) => `${path} ${what}`);
      }
    };
    expect(problem('91440784MA4W7KQ3XH')).toBeUndefined();
    expect(problem('91440784MA4W7KQ3XG')).toEqual(['form.code creditCodeCheckDigit']);
    expect(problem('91440784')).toEqual(['form.code creditCodeLength']);
  });

  it('is refused when it is no object at all', () => {
    expect(problemsOf('form')).toEqual([{ path: 'form', problem: 'type', type: 'object' }]);
  });

  it('a schema is compiled once', () => {
    expect(compileSchema(schema)).toBe(compileSchema(schema));
  });
});
