import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { whenSubmissionStirs } from '../app/live.js';
import { RelationsDocument, type RelationsQuery } from '../generated/graphql.js';

export type RelationsView = RelationsQuery['relations'];
export type RelationView = RelationsView['nodes'][number];

/** With which submissions one is related, asked for again whenever it stirs. */
export function useRelations(submission: string): {
  readonly relations: RelationsView | undefined;
  readonly error: unknown;
  readonly lookAgain: () => void;
} {
  const { data, error, refetch } = useQuery(RelationsDocument, { variables: { submission } });
  // A failure here shows as the query's own error.
  const lookAgain = () => void refetch().catch(() => undefined);
  const again = useEffectEvent(lookAgain);
  useEffect(() => whenSubmissionStirs(() => again()), []);
  const relations = data?.relations;
  return { relations, error: relations ? undefined : error, lookAgain };
}

/** Whether there is anything to show, or to do. */
export const hasRelations = (relations: RelationsView | undefined): boolean =>
  relations !== undefined &&
  (relations.mayRelate || relations.nodes.length > 0 || relations.conversions.length > 0);
