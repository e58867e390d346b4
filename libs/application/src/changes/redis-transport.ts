import { Redis } from 'ioredis';
import type { ChangeTransport } from './change-feed.js';

const CHANNEL = 'countersign:changes';

/** Redis pub/sub, for several servers. Without a connection nothing is queued: a stale change is of no use. */
export function redisTransport(url: string, onError: (error: Error) => void): ChangeTransport {
  const publisher = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  // A connection that subscribes can do nothing else.
  const subscriber = new Redis(url);
  publisher.on('error', onError);
  subscriber.on('error', onError);
  subscriber.subscribe(CHANNEL).catch(onError);
  return {
    send: (text) => void publisher.publish(CHANNEL, text).catch(onError),
    onMessage: (receive) => void subscriber.on('message', (_channel, text: string) => receive(text)),
    close: async () => {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}
