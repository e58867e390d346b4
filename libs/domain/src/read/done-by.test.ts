import { parseInstant } from '@countersign/calendar';
import { actor, actorFor } from '../../test/fixture.js';
import type { Assignment, Opinion } from '../model.js';
import { isDoneBy } from './done-by.js';

const at = parseInstant('2026-06-15T09:00:00+08:00');
const piece = (
  work: 'signed' | 'deemed',
  ...opinions: readonly Omit<Opinion, 'seq' | 'at'>[]
): Assignment => ({
  ...{ no: 3, kind: 'review', stage: 'review', seat: 'c', cycle: 1, visit: 2, version: 2 },
  ...{ unit: 'c', post: null, is: { work, clock: 'none' }, openedAt: at, closedAt: at },
  opinions: opinions.map((opinion, index) => ({ ...opinion, seq: index + 1, at })),
});
const said = { outcome: 'agree', formRevision: 1 };
const standIn = actor('b.head');
const unit = actor('c.officer');

describe('who has a piece of work under done (O4)', () => {
  it('who signed it has, and for whom a delegate signed; nobody else', () => {
    const one = piece('signed', { ...said, by: actorFor('d.head', 'c.head') });
    expect(isDoneBy(one, actor('d.head'))).toBe(true);
    expect(isDoneBy(one, actor('c.head'))).toBe(true);
    expect(isDoneBy(one, unit)).toBe(false);
  });

  it('a stand-in has, and the unit for which it signed', () => {
    const one = piece('signed', { ...said, by: standIn, forUnit: 'c' });
    expect([standIn, unit, actor('d.head')].map((who) => isDoneBy(one, who))).toEqual([true, true, false]);
  });

  it('what was carried over nobody did again: neither the stand-in nor the unit', () => {
    const carriedFrom = { no: 2, cycle: 1 };
    const one = piece('signed', { ...said, by: standIn, forUnit: 'c', carriedFrom });
    expect([standIn, unit].map((who) => isDoneBy(one, who))).toEqual([false, false]);
  });

  it('where consent was deemed nobody has it, until somebody says something afterwards, for the unit too', () => {
    const deemed = { ...said, by: 'system' } as const;
    const late = { ...said, by: standIn, forUnit: 'c', supplementary: true } as const;
    expect([standIn, unit].map((who) => isDoneBy(piece('deemed', deemed), who))).toEqual([false, false]);
    expect([standIn, unit].map((who) => isDoneBy(piece('deemed', deemed, late), who))).toEqual([true, true]);
  });

  it('filing is under started', () => {
    const one = { ...piece('signed', { ...said, by: unit }), no: 1 };
    expect(isDoneBy(one, unit)).toBe(false);
  });
});
