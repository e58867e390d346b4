import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';

export type Push = {
  readonly topic: string;
  readonly body: Record<string, unknown>;
  readonly genuine: boolean;
};

/** Another system that is told of results, written by docs/webhooks.md alone: it checks each signature. */
export async function startReceiver(
  secret: string,
): Promise<{ url: string; pushes: Push[]; stop: () => void }> {
  const pushes: Push[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const signed = `${request.headers['countersign-timestamp']}.${text}`;
      const expected = `v1=${createHmac('sha256', secret).update(signed).digest('hex')}`;
      pushes.push({
        topic: String(request.headers['countersign-topic']),
        body: JSON.parse(text) as Record<string, unknown>,
        genuine: request.headers['countersign-signature'] === expected,
      });
      response.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}/`, pushes, stop: () => server.close() };
}
