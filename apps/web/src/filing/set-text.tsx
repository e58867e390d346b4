import { useQuery } from '@apollo/client/react';
import { TypesetTextDocument } from '../generated/graphql.js';
import { Typeset } from './typeset.js';

/** A text with marks as it will be set; as it was typed until that is known. */
export function SetText({ text }: { readonly text: string }) {
  const { data } = useQuery(TypesetTextDocument, { variables: { text } });
  return data ? <Typeset blocks={data.typesetText} /> : <>{text}</>;
}
