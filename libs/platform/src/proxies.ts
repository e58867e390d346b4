import { isIP } from 'node:net';
import { z } from 'zod';

const NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

/** `off`, or the addresses of proxies. Not `on`: who trusts everybody believes whatever a client says of itself. */
export const proxies = z
  .string()
  .transform((text) => (text === 'off' ? [] : text.split(',').map((one) => one.trim())))
  .refine((all) => all.every(isAddressOrNetwork), {
    error: `off, or addresses and networks (10.0.0.7, 10.1.0.0/16, ${NETWORKS.join(', ')}), separated by commas`,
  });

function isAddressOrNetwork(text: string): boolean {
  if (NETWORKS.includes(text)) return true;
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  return /^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128);
}
