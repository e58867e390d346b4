import type { Problem } from '../errors.js';
import { portfoliosSchema, type Charge, type PortfolioTable } from './portfolios.js';

type Read = { readonly table: PortfolioTable | null; readonly problems: readonly Problem[] };

/** Reads a table as it was written: its shape, each unit and field given once, nobody standing in for himself. */
export function readPortfolios(body: unknown): Read {
  const { success, data, error } = portfoliosSchema.safeParse(body);
  if (!success) {
    const problems = error.issues.map(({ path, message }) => ({
      ...{ path: ['portfolios', ...path.map(String)].join('.'), problem: 'malformed', why: message },
    }));
    return { table: null, problems };
  }
  const problems = [
    ...data.charges.flatMap((charge, index) => [
      ...(isTwice(data, index) ? [at(index, 'duplicate', charge.unit)] : []),
      ...(isOwnStandIn(charge) ? [at(index, 'standsInForHimself', charge.unit)] : []),
    ]),
    ...(isOwnStandIn(data.otherwise)
      ? [{ path: 'portfolios.otherwise', problem: 'standsInForHimself' }]
      : []),
  ];
  return { table: problems.length > 0 ? null : data, problems };
}

const at = (index: number, problem: string, unit: string): Problem => ({
  path: `portfolios.charges.${index}`,
  problem,
  id: unit,
});

function isTwice({ charges }: PortfolioTable, index: number): boolean {
  const { unit, field } = charges[index]!;
  return charges.findIndex((one) => one.unit === unit && one.field === field) < index;
}

const isOwnStandIn = ({ leader, standIn }: Charge): boolean =>
  standIn !== undefined && standIn.unit === leader.unit && standIn.post === leader.post;
