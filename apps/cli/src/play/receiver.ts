import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Fact } from './compare.js';

export type ReceivedPush = {
  /** The topic, or `topic@unit` where it came to that unit's system. */
  readonly name: string;
  readonly submission: string;
  /** The signature is over the timestamp and this very body. */
  readonly signed: boolean;
  readonly body: { readonly [name: string]: Fact };
};

export type Receiver = {
  /** Where a unit's system is told; without a unit: a system that wants everything of the topic. */
  url(unit?: string): string;
  readonly received: readonly ReceivedPush[];
  close(): Promise<void>;
};

/** Another system, as docs/webhooks.md tells its authors to write one: it checks the signature. */
export async function startReceiver(secret: string): Promise<Receiver> {
  const received: ReceivedPush[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const push = JSON.parse(body) as { topic: string; submission: { id: string } };
      const unit = (request.url ?? '/').slice(1);
      const signed = isSigned(secret, request.headers, body);
      received.push({
        name: unit ? `${push.topic}@${unit}` : push.topic,
        submission: push.submission.id,
        signed,
        body: push,
      });
      response.writeHead(signed ? 204 : 401).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    received,
    url: (unit = '') => `http://127.0.0.1:${port}/${unit}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;
function isSigned(secret: string, headers: Headers, body: string): boolean {
  const timestamp = String(headers['countersign-timestamp']);
  const expected = `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
  const given = String(headers['countersign-signature']);
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
