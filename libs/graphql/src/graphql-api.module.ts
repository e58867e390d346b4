import type { Server } from 'node:http';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { BulletinModule, ListDeadLetters, QueriesModule, ResendDeadLetter } from '@countersign/application';
import { IdentityModule, ResolveSession } from '@countersign/identity';
import type { Logger } from '@countersign/platform';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, HttpAdapterHost } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { httpContext } from './context/http-context.js';
import { ErrorFilter } from './errors/error.filter.js';
import { presentError } from './errors/present-error.js';
import { MAX_TOKENS, shapeRule } from './limits/shape.rule.js';
import { Changes } from './live/changes.js';
import { serveSubscriptions } from './live/graphql-socket.js';
import { LiveServer } from './live/live-server.js';
import { Recalculating } from './live/recalculating.js';
import { RESOLVERS } from './resolvers.js';

export type GraphqlOptions = { readonly logger: Logger; readonly production: boolean };

/** The API at `/graphql`, by HTTP and websocket. Needs the commands of the application. */
@Module({})
export class GraphqlApiModule {
  static forRoot({ logger, production }: GraphqlOptions): DynamicModule {
    return {
      module: GraphqlApiModule,
      imports: [
        BulletinModule,
        QueriesModule,
        IdentityModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [IdentityModule],
          inject: [ResolveSession],
          useFactory: (sessions: ResolveSession) => apolloOptions(sessions, { logger, production }),
        }),
      ],
      providers: [
        ...RESOLVERS,
        ...[Changes, ListDeadLetters, Recalculating, ResendDeadLetter],
        { provide: APP_FILTER, useClass: ErrorFilter },
        {
          provide: LiveServer,
          inject: [HttpAdapterHost, GraphQLSchemaHost, ResolveSession],
          // The schema is made later than this: it is asked for when the server starts.
          useFactory: (http: HttpAdapterHost, host: GraphQLSchemaHost, sessions: ResolveSession) =>
            new LiveServer(() =>
              serveSubscriptions(http.httpAdapter.getHttpServer() as Server, host.schema, sessions, logger),
            ),
        },
      ],
    };
  }
}

function apolloOptions(sessions: ResolveSession, { logger, production }: GraphqlOptions): ApolloDriverConfig {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    context: httpContext(sessions, production),
    formatError: (_, error) => presentError(error, logger),
    autoTransformHttpErrors: false,
    // A form's POST is not asked about by the browser; what bears one of these, or JSON, is.
    csrfPrevention: { requestHeaders: ['x-countersign', 'apollo-require-preflight'] },
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [shapeRule],
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    // It would wrap each field's resolver, for cache headers that nothing here may have.
    plugins: [ApolloServerPluginCacheControlDisabled()],
    stringifyResult: (result) => JSON.stringify(result),
    graphiql: false,
    // Only when the last request has been answered: in `onModuleDestroy` it would wait for our own websockets.
    stopOnApplicationShutdown: true,
  };
}
