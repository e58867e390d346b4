import 'reflect-metadata';
import { ChangesModule, CommandsModule } from '@countersign/application';
import { FilesModule } from '@countersign/files';
import { GraphqlApiModule } from '@countersign/graphql';
import { StoreModule } from '@countersign/persistence';
import type { Config, Logger } from '@countersign/platform';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveExamples } from './examples.js';
import { HealthController } from './health.controller.js';
import { NestLog } from './nest-log.js';
import { securityHeaders } from './security-headers.js';
import { serveWebClient } from './web-client.js';

export { WEB_CLIENT } from './web-client.js';

/** A large form has some 100 kB; files have a way and a limit of their own. */
const MAX_BODY_BYTES = 1024 * 1024;

export type ApiOptions = {
  readonly config: Config & { readonly databaseUrl: string };
  readonly logger: Logger;
  /** Folder of the built web client, to be served beside the API. */
  readonly webClient?: string;
  /** What else runs in the process: how deliveries are rung for, or made. */
  readonly modules?: readonly DynamicModule[];
};

/** The whole API as an application that does not listen yet. */
export async function createApi(options: ApiOptions): Promise<NestFastifyApplication> {
  const { trustProxy } = options.config;
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: trustProxy.length > 0 && [...trustProxy],
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(options), adapter, {
    logger: new NestLog(options.logger),
    // A start that fails says so to its caller, who knows what to tell the operator.
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  const headers = securityHeaders(options.config.production);
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  if (options.config.demonstration) await serveExamples(fastify);
  if (options.webClient) await serveWebClient(fastify, options.webClient);
  return app.init();
}

@Module({})
class ApiModule {
  static with({ config, logger, modules = [] }: ApiOptions): DynamicModule {
    const { databaseUrl: url, databasePool: poolSize, clock, redisUrl, production } = config;
    return {
      module: ApiModule,
      imports: [
        StoreModule.forRoot({ url, poolSize, manualClock: clock === 'manual' }),
        ChangesModule.forRoot({ redisUrl, onError: (err) => logger.warn({ err }, 'Redis') }),
        CommandsModule,
        FilesModule.forRoot({
          ...{ folder: config.filesDir, maxFileMb: config.maxFileMb, publicUrl: config.publicUrl },
        }),
        GraphqlApiModule.forRoot({ logger, production }),
        ...modules,
      ],
      controllers: [HealthController],
    };
  }
}
