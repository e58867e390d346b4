import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

export const SECRET = 'a secret of the crash test';

/** Another system that is told of results. It takes its time to answer, so that a crash finds deliveries under way. */
export async function startReceiver(random) {
  const received = [];
  let inHand = 0;
  const server = createServer(async (request, response) => {
    inHand += 1;
    const body = await text(request).catch(() => null);
    if (body !== null) received.push(delivery(request.headers, body));
    await sleep(random.between(20, 300));
    inHand -= 1;
    response.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    received,
    url: (path) => `http://127.0.0.1:${server.address().port}/${path}`,
    /** @returns whether one came to be under way in time */
    async untilAsked(milliseconds) {
      for (const end = performance.now() + milliseconds; performance.now() < end; await sleep(2))
        if (inHand > 0) return true;
      return false;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function delivery(headers, body) {
  const timestamp = headers['countersign-timestamp'];
  const mac = createHmac('sha256', SECRET).update(`${timestamp}.${body}`).digest('hex');
  return {
    id: headers['countersign-delivery'],
    body,
    isSigned: headers['countersign-signature'] === `v1=${mac}`,
  };
}
