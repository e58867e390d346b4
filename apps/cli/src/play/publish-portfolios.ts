import type { Client } from './client.js';

const PORTFOLIOS = '{ portfolios { version body } }';
const PUBLISH = `mutation Publish($input: PublishPortfoliosInput!) { publishPortfolios(input: $input) { version } }`;

type Charge = { readonly unit?: unknown; readonly field?: unknown };
type Portfolios = {
  readonly version: number;
  readonly body: { readonly charges: readonly Charge[]; readonly otherwise: unknown };
};

/** On the version in force, with some charges given to others. */
export async function publishPortfolios(
  client: Client,
  { charges, note }: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { portfolios } = await client.ask<{ portfolios: readonly Portfolios[] }>(PORTFOLIOS);
  const [current] = portfolios;
  if (!current) throw new Error('no portfolios have been published');
  const given = charges as readonly Charge[];
  const kept = current.body.charges.filter(
    ({ unit, field }) => !given.some((one) => one.unit === unit && one.field === field),
  );
  const body = { ...current.body, charges: [...kept, ...given] };
  await client.ask(PUBLISH, { input: { basedOn: current.version, body, note } });
}
