/** What is expected and what is there, as plain data. */
export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };

type Difference = { readonly path: string; readonly expected: string; readonly got: string };
export type Comparison = { readonly checked: number; readonly differences: readonly Difference[] };

/**
 * Compares each leaf of what is expected with what is there. What is not mentioned is not compared; null expects that
 * there is nothing. Lists are compared as sets; instants by the moment that they name, whatever their offset.
 */
export function compare(expected: Fact, actual: Fact | undefined, path = ''): Comparison {
  if (isTable(expected)) {
    if (!isTable(actual)) return difference(path, expected, actual);
    return merge(
      Object.entries(expected).map(([name, fact]) =>
        compare(fact, actual[name], path ? `${path}.${name}` : name),
      ),
    );
  }
  return isSame(expected, actual ?? null)
    ? { checked: 1, differences: [] }
    : difference(path, expected, actual);
}

export function merge(comparisons: readonly Comparison[]): Comparison {
  return {
    checked: comparisons.reduce((sum, { checked }) => sum + checked, 0),
    differences: comparisons.flatMap(({ differences }) => differences),
  };
}

function difference(path: string, expected: Fact, actual: Fact | undefined): Comparison {
  return { checked: 1, differences: [{ path, expected: shown(expected), got: shown(actual ?? null) }] };
}

function isSame(expected: Fact, actual: Fact): boolean {
  if (isList(expected)) return isList(actual) && sorted(expected) === sorted(actual);
  if (isInstant(expected) && isInstant(actual)) return Date.parse(expected) === Date.parse(actual);
  return expected === actual;
}

const sorted = (facts: readonly Fact[]) => JSON.stringify(facts.map((fact) => JSON.stringify(fact)).sort());
const isList = (fact: Fact | undefined): fact is readonly Fact[] => Array.isArray(fact);
const isTable = (fact: Fact | undefined): fact is { readonly [name: string]: Fact } =>
  typeof fact === 'object' && fact !== null && !Array.isArray(fact);
const isInstant = (fact: Fact): fact is string =>
  typeof fact === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(fact);

function shown(fact: Fact): string {
  if (fact === null) return 'nothing';
  return typeof fact === 'string' ? fact : JSON.stringify(fact);
}
