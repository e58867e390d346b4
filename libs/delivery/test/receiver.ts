import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

type Received = {
  readonly delivery: string;
  readonly topic: string;
  readonly body: string;
  readonly isGenuine: boolean;
};
export type Receiver = {
  readonly url: string;
  readonly received: readonly Received[];
  /** What it answers from now on; a function is asked for each request's status. */
  answer(status: number | (() => number)): void;
  close(): Promise<void>;
};

/** Another system, written from docs/webhooks.md alone: it shares no code with the sender. */
export async function startReceiver(secret: string): Promise<Receiver> {
  const received: Received[] = [];
  let status: () => number = () => 204;
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    received.push({
      delivery: String(request.headers['countersign-delivery']),
      topic: String(request.headers['countersign-topic']),
      body: body.toString('utf8'),
      isGenuine: isGenuine(request.headers, body, secret),
    });
    response.writeHead(status()).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/results`,
    received,
    answer(next) {
      status = typeof next === 'number' ? () => next : next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function isGenuine(headers: IncomingHttpHeaders, body: Buffer, secret: string): boolean {
  const timestamp = String(headers['countersign-timestamp'] ?? '');
  const given = Buffer.from(String(headers['countersign-signature'] ?? ''));
  const mac = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
  const expected = Buffer.from(`v1=${mac}`);
  const isFresh = Math.abs(Date.now() / 1000 - Number(timestamp)) < 300;
  return isFresh && given.length === expected.length && timingSafeEqual(given, expected);
}
