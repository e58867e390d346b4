import { getDefaultFormState } from '@rjsf/utils';
import type { RJSFSchema } from '@rjsf/utils';
import { FORM_DEFAULTS } from './form-defaults.js';
import { noValidator } from './no-validator.js';

const lines = {
  type: 'array',
  minItems: 1,
  items: { type: 'object', properties: { item: { type: 'string' } }, required: ['item'] },
} as const;
const units = {
  type: 'array',
  minItems: 1,
  items: { type: 'object', properties: { unit: { type: 'string', format: 'unit' } }, required: ['unit'] },
} as const;

const startOf = (properties: NonNullable<RJSFSchema['properties']>, required: string[]) =>
  getDefaultFormState(
    noValidator,
    { type: 'object', properties, required },
    {},
    undefined,
    false,
    FORM_DEFAULTS,
  );

it('adds no line to a list that may be left out: the server would refuse what nobody sees', () => {
  expect(startOf({ lines }, [])).toEqual({});
});

it('starts a list that must have lines with one, to be filled in', () => {
  expect(startOf({ lines }, ['lines'])).toEqual({ lines: [{}] });
});

it('names no unit that nobody chose', () => {
  expect(startOf({ units }, ['units'])).toEqual({ units: [] });
});
