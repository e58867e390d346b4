import { differences } from './differences.js';

describe('differences', () => {
  it('are none between equal values, whatever the order of their members', () => {
    expect(differences({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toEqual([]);
  });

  it('are the leaves that differ, are missing or are too much', () => {
    expect(differences({ a: { b: 1, c: 2 }, d: [1, 2] }, { a: { b: 1, c: 3 }, d: [1], e: 0 })).toEqual([
      { path: 'a.c', stored: 2, replayed: 3 },
      { path: 'd.1', stored: 2, replayed: undefined },
      { path: 'e', stored: undefined, replayed: 0 },
    ]);
  });

  it('tell an array from an object and null from nothing', () => {
    expect(differences({ a: [] }, { a: {} })).toHaveLength(1);
    expect(differences({ a: null }, {})).toHaveLength(1);
  });
});
