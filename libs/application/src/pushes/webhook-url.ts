/** Loopback names and addresses, as `URL` writes them. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * What is wrong with an address that results are to be pushed to, or null. Plain HTTP would show the result to
 * everybody on the way; on the loopback there is nobody.
 *
 * Private networks are allowed on purpose: the receivers of a government system are inside of its own. That an
 * address may only be entered by an administrator is the protection (docs/webhooks.md).
 */
export function webhookUrlProblem(url: string, allowHttp: boolean): WebhookUrlProblem | null {
  if (!URL.canParse(url)) return 'notAnAddress';
  const { protocol, hostname, username, password } = new URL(url);
  // fetch refuses them, and they would show up in lists and logs.
  if (username !== '' || password !== '') return 'credentialsInAddress';
  if (protocol === 'https:') return null;
  if (protocol !== 'http:') return 'notHttp';
  return allowHttp || LOOPBACK.test(hostname) ? null : 'httpsRequired';
}
export type WebhookUrlProblem = 'notAnAddress' | 'credentialsInAddress' | 'notHttp' | 'httpsRequired';
