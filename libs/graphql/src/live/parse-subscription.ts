import { GraphQLError, OperationTypeNode, getOperationAST, parse, specifiedRules, validate } from 'graphql';
import type { ExecutionArgs, GraphQLSchema } from 'graphql';
import { MAX_TOKENS, shapeRule } from '../limits/shape.rule.js';

type Payload = {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
};

/**
 * What HTTP checks, again for a websocket, which passes none of it. Subscriptions only: a query or an act over the
 * socket would have neither the limits nor the cookie of a request.
 */
export function parseSubscription(
  schema: GraphQLSchema,
  { query, operationName, variables }: Payload,
): Omit<ExecutionArgs, 'contextValue'> | readonly GraphQLError[] {
  let document;
  try {
    document = parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError('the document cannot be read')];
  }
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
    return [new GraphQLError('the websocket is for subscriptions: send everything else by HTTP')];
  }
  const errors = validate(schema, document, [...specifiedRules, shapeRule], { maxErrors: 10 });
  if (errors.length > 0) return errors;
  return {
    schema,
    document,
    ...(operationName != null && { operationName }),
    ...(variables && { variableValues: variables }),
  };
}
