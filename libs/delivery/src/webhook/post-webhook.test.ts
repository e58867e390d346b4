import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postWebhook, type WebhookRequest } from './post-webhook.js';

type Received = {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly path: string;
};

const received: Received[] = [];
let answer: (path: string, response: ServerResponse) => void;
let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = request.url ?? '';
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8'), path });
    answer(path, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  received.length = 0;
  answer = (_, response) => response.writeHead(204).end();
});

const request = (more: Partial<WebhookRequest> = {}): WebhookRequest => ({
  url: `${base}/in`,
  secret: '密钥 with 汉字',
  topic: 'projectEntryResult',
  id: '0190f3a4-0000-7000-8000-000000000001',
  body: '{"title":"年产5万套智能水表"}',
  timestamp: 1_781_481_600,
  ...more,
});

describe('a webhook', () => {
  it('bears a signature that a receiver computes by itself', async () => {
    await postWebhook(request(), 1_000);
    const { headers, body } = received[0]!;
    const mac = createHmac('sha256', '密钥 with 汉字');
    mac.update(`${headers['countersign-timestamp']}.`).update(body);
    expect(headers['countersign-signature']).toBe(`v1=${mac.digest('hex')}`);
    expect(headers['countersign-timestamp']).toBe('1781481600');
    expect(headers['countersign-topic']).toBe('projectEntryResult');
    expect(headers['countersign-delivery']).toBe('0190f3a4-0000-7000-8000-000000000001');
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(body).toBe('{"title":"年产5万套智能水表"}');
  });

  it('says the status of a refusal', async () => {
    answer = (_, response) => response.writeHead(503).end('later');
    await expect(postWebhook(request(), 1_000)).rejects.toThrow('answered 503');
  });

  it('does not follow a redirect', async () => {
    answer = (path, response) => {
      if (path === '/in') response.writeHead(307, { location: '/elsewhere' }).end();
      else response.writeHead(200).end();
    };
    await expect(postWebhook(request(), 1_000)).rejects.toThrow('answered 307');
    expect(received.map(({ path }) => path)).toEqual(['/in']);
  });

  it('waits no longer than it may', async () => {
    answer = () => undefined;
    await expect(postWebhook(request(), 100)).rejects.toThrow('no answer within 100 ms');
  });

  it('says that nobody was there', async () => {
    await expect(postWebhook(request({ url: 'http://127.0.0.1:1/' }), 1_000)).rejects.toThrow(
      /ECONNREFUSED|bad port/,
    );
  });

  it('reads nothing of a long answer', async () => {
    answer = (_, response) => {
      response.writeHead(200);
      const more = (): void => {
        while (response.write(Buffer.alloc(65_536)));
        response.once('drain', more);
      };
      more();
    };
    await postWebhook(request(), 2_000);
  });
});
