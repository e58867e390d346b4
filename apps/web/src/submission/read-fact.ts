import { isRecord } from '../filing/localize-schema.js';

/** A fact as the API gives it: its type, and ids and figures by name. */
export type Fact = { readonly type: string; readonly [name: string]: unknown };

const isFact = (value: unknown): value is Fact => isRecord(value) && typeof value['type'] === 'string';
export const word = (fact: Fact, name: string): string => (typeof fact[name] === 'string' ? fact[name] : '');
export const figure = (fact: Fact, name: string): number => (typeof fact[name] === 'number' ? fact[name] : 0);
export const scopeOf = (fact: Fact): Fact | null => {
  const scope = fact['scope'];
  return isRecord(scope) ? { ...scope, type: String(scope['of'] ?? '') } : null;
};

/** Facts that say the same of several units are said once: assigned to A, B and C. */
export type Said = { readonly key: string; readonly fact: Fact; readonly units: readonly string[] };

const MANY = ['assigned', 'notNeeded', 'cancelled', 'copied', 'alarm', 'dueMoved', 'carriedOver', 'deemed'];

function keyOf(fact: Fact, index: number): string {
  if (!MANY.includes(fact.type)) return `${fact.type}:${index}`;
  const scope = scopeOf(fact);
  const { type: level = '' } = scope ?? {};
  const place = level === 'submission' ? word(scope ?? fact, 'clock') : word(scope ?? fact, 'stage');
  // Due dates are said together where they went the same way.
  const way = ['cause', 'from', 'to'].map((member) => (fact.type === 'dueMoved' ? word(fact, member) : ''));
  return [fact.type, word(fact, 'kind'), word(fact, 'outcome'), level, place, ...way].join(':');
}

export function saidOnce(facts: readonly unknown[]): readonly Said[] {
  const said = new Map<string, Said>();
  facts.filter(isFact).forEach((fact, index) => {
    const key = keyOf(fact, index);
    const unit = word(scopeOf(fact) ?? fact, 'unit');
    const before = said.get(key);
    const units = [...(before?.units ?? []), ...(unit && !before?.units.includes(unit) ? [unit] : [])];
    said.set(key, { key, fact: before?.fact ?? fact, units });
  });
  return [...said.values()];
}
