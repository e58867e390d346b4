import { signatureOf } from './signature.js';

export type WebhookRequest = {
  readonly url: string;
  readonly secret: string;
  readonly topic: string;
  /** Of the delivery: the same at each attempt and when it is sent again by hand. */
  readonly id: string;
  readonly body: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
};

/**
 * Sends one signed POST. Only a 2xx counts as taken.
 *
 * Redirects are not followed: they would carry a signed body to an address that no administrator entered, inside the
 * network perhaps. Of the answer nothing is read but the status.
 *
 * @throws Error that says why it was not taken: the status, no connection, no answer within `timeoutMs`
 */
export async function postWebhook(request: WebhookRequest, timeoutMs: number): Promise<void> {
  const { url, secret, topic, id, body, timestamp } = request;
  const response = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Countersign/1',
      'countersign-timestamp': String(timestamp),
      'countersign-signature': signatureOf(secret, timestamp, body),
      'countersign-delivery': id,
      'countersign-topic': topic,
    },
  }).catch((error: unknown) => {
    throw new Error(reasonOf(error, timeoutMs), { cause: error });
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`answered ${response.status}`);
}

type Failure = {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly cause?: Failure;
};

/** `fetch failed` says nothing to the administrator who reads the list of dead letters; its cause does. */
function reasonOf(error: unknown, timeoutMs: number): string {
  const { name, message, cause } = error as Failure;
  if (name === 'TimeoutError') return `no answer within ${timeoutMs} ms`;
  return [cause?.code, cause?.message ?? message ?? String(error)].filter(Boolean).join(': ');
}
