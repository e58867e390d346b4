import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Loading } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { FilingDocument, FilingDraftDocument } from '../generated/graphql.js';
import { NewFiling } from './new-filing.js';

/** Filing a matter: from its beginning, or where a draft left off. */
export function FilingPage() {
  const { matter, id } = useParams();
  const [attempt, setAttempt] = useState(0);
  const again = () => setAttempt((count) => count + 1);
  return id ? (
    <FromDraft key={`${id}:${attempt}`} id={id} again={again} />
  ) : (
    <OfMatter key={matter} matter={matter ?? ''} draft={null} again={again} />
  );
}

type Again = { readonly again: () => void };

function FromDraft({ id, again }: { readonly id: string } & Again) {
  // Another page may have saved it since it was last seen here.
  const { data, error, refetch } = useQuery(FilingDraftDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
  });
  // The form starts from the first answer; its own saves write to the cache, and must not start it again.
  const [draft, setDraft] = useState<typeof data>(undefined);
  if (data && !draft) setDraft(data);
  if (error && !draft) return <Problem error={error} onRetry={() => void refetch()} />;
  return draft ? <OfMatter matter={draft.draft.matter} draft={draft.draft} again={again} /> : <Loading />;
}

type OfMatterProps = {
  readonly matter: string;
  readonly draft: React.ComponentProps<typeof NewFiling>['draft'];
} & Again;

function OfMatter({ matter, draft, again }: OfMatterProps) {
  const { data, error, refetch } = useQuery(FilingDocument, {
    variables: { matter },
    fetchPolicy: 'cache-first',
  });
  if (data) return <NewFiling matter={data.matter} draft={draft} reload={again} />;
  return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading />;
}
