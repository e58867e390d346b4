import { DeliveryModule } from '@countersign/delivery';
import { createLogger, readConfig, stopOnSignals } from '@countersign/platform';
import { createApi } from './create-api.js';
import { WEB_CLIENT } from './web-client.js';

/** One of several servers: the database, its migrations and the worker are somebody else's. */
const config = readConfig();
const { databaseUrl, redisUrl, host, port } = config;
if (databaseUrl === undefined)
  throw new Error('DATABASE_URL is missing: `npm start` brings its own database');
const logger = createLogger(config.logLevel, 'api');
if (redisUrl === undefined)
  logger.warn('REDIS_URL is missing: open screens do not follow what other servers and the worker do');
const app = await createApi({
  config: { ...config, databaseUrl },
  logger,
  webClient: WEB_CLIENT,
  modules: [DeliveryModule.ringing({ logger, databaseUrl, redisUrl })],
});
await app.listen(port, host);
logger.info({ host, port }, 'listening');
stopOnSignals(logger, () => app.close());
