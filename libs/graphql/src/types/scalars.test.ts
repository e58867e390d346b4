import { instant } from '@countersign/calendar';
import { Kind, parseValue } from 'graphql';
import { InstantScalar } from './instant.scalar.js';
import { JsonScalar } from './json.scalar.js';
import { LocalDateScalar } from './local-date.scalar.js';

it('writes an instant with the offset of the zone that people here read, and reads any', () => {
  const at = instant(Date.parse('2026-06-14T16:10:00.005Z'));
  expect(InstantScalar.serialize(at)).toBe('2026-06-15T00:10:00.005+08:00');
  expect(InstantScalar.parseValue('2026-06-15T00:10:00.005+08:00')).toBe(at);
  expect(InstantScalar.parseValue('2026-06-14T16:10:00.005Z')).toBe(at);
});

it('refuses an instant without an offset, and a date that does not exist', () => {
  for (const wrong of ['2026-06-15T00:10:00', '2026-06-15', '', null, 5]) {
    expect(() => InstantScalar.parseValue(wrong)).toThrow(/offset/);
  }
  expect(() => InstantScalar.serialize('soon')).toThrow(TypeError);
  expect(() => InstantScalar.parseLiteral({ kind: Kind.INT, value: '5' })).toThrow(/offset/);
  expect(() => LocalDateScalar.parseValue('2026-02-29')).toThrow(/exists/);
  expect(LocalDateScalar.parseValue('2028-02-29')).toBe('2028-02-29');
});

it('takes JSON written in the document, with variables in it', () => {
  const literal = parseValue('{ a: [1, 2.5, "x", true, null, $v], b: {} }');
  expect(JsonScalar.parseLiteral(literal, { v: { c: 1 } })).toEqual({
    a: [1, 2.5, 'x', true, null, { c: 1 }],
    b: {},
  });
});
