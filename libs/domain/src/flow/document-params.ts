import { textOf } from '../definition/expression.js';
import type { ProcessDefinition } from '../definition/schema.js';
import { DomainError } from '../errors.js';
import { resolveParty, scopeOf } from '../scope.js';
import type { Turn } from '../turn.js';

type Defined = ProcessDefinition['documents'][string];
type Issued = {
  readonly issuer?: string;
  readonly word?: string;
  readonly addressee?: string;
  readonly heading?: string;
  readonly text?: string;
};

/**
 * What a document keeps as it was when it was issued, as far as its definition says: the unit that issues it and its
 * agency word, the unit it is for, what it is headed with, what it says.
 * @throws DomainError `EXPRESSION_FAILED`, also where the issuing unit has no agency word (D4)
 */
export function documentParams({ context, state }: Pick<Turn, 'context' | 'state'>, id: string): Issued {
  const defined = context.definition.definition.documents[id];
  if (!defined) return {};
  const scope = scopeOf(context, state);
  const issuer = defined.issuer && resolveParty(defined.issuer, scope).unit;
  return {
    ...(issuer !== undefined && { issuer }),
    ...(defined.words && { word: wordOf(id, defined.words, issuer) }),
    ...(defined.addressee && { addressee: resolveParty(defined.addressee, scope).unit }),
    ...(defined.heading !== undefined && { heading: textOf(defined.heading, scope) }),
    ...(defined.text !== undefined && { text: textOf(defined.text, scope) }),
  };
}

function wordOf(id: string, words: NonNullable<Defined['words']>, issuer = ''): string {
  const word = Object.hasOwn(words, issuer) ? words[issuer] : undefined;
  if (word !== undefined) return word;
  throw new DomainError('EXPRESSION_FAILED', [
    {
      ...{ path: 'definition', problem: 'expressionFailed', expression: `documents.${id}.words` },
      why: `has no agency word for ${JSON.stringify(issuer)}`,
    },
  ]);
}
