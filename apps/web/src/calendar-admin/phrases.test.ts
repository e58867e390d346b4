import { phraseOf } from './phrases.js';

it.each([
  ['an object with year, title, off', 'object', { keys: 'year, title, off' }],
  ['only on, name, not days', 'onlyKeys', { keys: 'on, name', unknown: 'days' }],
  ['a year', 'year', {}],
  ['a text', 'text', {}],
  ['a date that exists, as YYYY-MM-DD', 'date', {}],
  ['a list of days, each with on and name', 'days', {}],
  ['an address that begins with https:// or http://', 'address', {}],
  [
    'Flow sequence in block collection … at line 3, column 10:\n\n - on: [1\n',
    'place',
    { line: '3', column: '10' },
  ],
  ["Expected ',' or '}' in JSON at position 14 (line 2 column 3)", 'place', { line: '2', column: '3' }],
  ['Expected double-quoted property name in JSON at position 14', 'position', { position: '14' }],
  ['Unexpected end of JSON input', 'json', {}],
  ['2026-09-24 has no override', 'noOverride', { on: '2026-09-24' }],
  ['calendar CN version 3: override: 2026-09-24 has no reason', 'noReason', { on: '2026-09-24' }],
  ['year 2051 has no notice and its festivals are not in the table', 'beyondTable', { year: '2051' }],
])('T13: knows "%s"', (english, key, figures) => {
  expect(phraseOf(english)).toEqual({ key, figures });
});

it('leaves what it does not know as it is', () => {
  expect(phraseOf('something new')).toBeNull();
});
