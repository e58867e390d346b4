import type { IncomingHttpHeaders } from 'node:http';
import type { DomainErrorCode } from '@countersign/domain';

/**
 * Where a browser is sent that opens the address by itself: a person cannot read JSON. Programs, and pages that fetch or
 * embed it, get null: they are answered as they asked.
 */
export function refusedPage(reason: DomainErrorCode, headers: IncomingHttpHeaders): string | null {
  const { accept = '', 'sec-fetch-dest': wanted } = headers;
  // Browsers tell a page from a frame or a download where the connection is safe; elsewhere they only say what they read.
  const isPage = wanted === undefined ? accept.includes('text/html') : wanted === 'document';
  if (!isPage) return null;
  return reason === 'SIGN_IN_REQUIRED' ? '/sign-in' : `/refused?reason=${reason}`;
}
