import { assertKey, assertStorable } from './storable.js';

describe('what can be kept', () => {
  it('is any text that people write', () => {
    expect(() =>
      assertStorable({ a: ['汉字 𠮷 👨‍👩‍👧 \n\t "\\u0000"', 1, null, true, undefined] }, 'form'),
    ).not.toThrow();
  });

  it.each([
    ['NUL', { a: { b: ['x', 'y\0'] } }, 'form.a.b.1'],
    ['half a surrogate pair', { a: '\ud83d' }, 'form.a'],
    ['either, in a name', { 'a\0': 1 }, 'form'],
  ])('is not %s', (_, value, path) => {
    expect(() => assertStorable(value, 'form')).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT', details: [{ path, problem: 'unstorableText' }] }),
    );
  });

  it('is no number beyond all bounds', () => {
    expect(() => assertStorable({ mu: JSON.parse('1e999') as unknown }, 'form')).toThrow(
      expect.objectContaining({ details: [{ path: 'form.mu', problem: 'unstorableNumber' }] }),
    );
  });

  it('as a key is short and not empty', () => {
    expect(() => assertKey('k'.repeat(200))).not.toThrow();
    for (const key of ['', 'k'.repeat(201), 'a\0']) {
      expect(() => assertKey(key)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
    }
  });
});
