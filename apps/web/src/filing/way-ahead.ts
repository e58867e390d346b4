import type { FilingQuery } from '../generated/graphql.js';

type Route = FilingQuery['matter']['route'];

/** The stages that it will go through, in their order; without the first, which is being done here, and those that ask nobody. */
export const stagesAhead = ({
  nodes,
  way,
}: Pick<Route, 'nodes' | 'way'>): readonly Route['nodes'][number][] =>
  way
    .flatMap((id) => nodes.find((node) => node.id === id) ?? [])
    .filter(({ kind, state }) => kind === 'stage' && state !== 'skipped')
    .slice(1);
