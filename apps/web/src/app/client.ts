import { ApolloClient, ApolloLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { HttpLink } from '@apollo/client/link/http';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { readProblem } from '../common/read-problem.js';
import { MeDocument } from '../generated/graphql.js';
import { newCache } from './cache.js';
import { boxesMayHaveChanged, lineIsDown, lineIsUp } from './live.js';

// The header makes the browser ask first when another site sends: with the cookie alone it could act for the person.
const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers: { 'x-countersign': '1' } });

const NORMAL = 1000;

const socket = createClient({
  url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  keepAlive: 20_000, // ms; proxies drop silent connections
  retryAttempts: Infinity,
  shouldRetry: () => true,
  on: {
    // Closed on purpose it is with 1000, when nobody listens any more.
    closed: (event) => {
      if (!(event instanceof CloseEvent) || event.code !== NORMAL) lineIsDown();
    },
    // What happened while the line was down was told to nobody.
    connected: (_socket, _payload, wasRetry) => {
      lineIsUp();
      if (wasRetry) boxesMayHaveChanged();
    },
  },
});

/** A session that ended elsewhere: forget who we are, and the page goes to sign-in and comes back. */
const expiry = new ErrorLink(({ error, operation }) => {
  if (operation.operationName !== 'SignIn' && readProblem(error).reason === 'SIGN_IN_REQUIRED') {
    client.writeQuery({ query: MeDocument, data: { me: null } });
  }
});

export const client = new ApolloClient({
  cache: newCache(),
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(socket),
    ApolloLink.from([expiry, http]),
  ),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
});
