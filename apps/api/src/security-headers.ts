/**
 * Our own scripts only, and nothing evaluated. Styles are written by the component library as it draws; a material is
 * previewed in a frame of ours, by the browser's own PDF viewer.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-src 'self' blob:",
  "object-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

const ALWAYS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
};
const YEAR_S = 365 * 24 * 3_600;

/** On every answer. Written out: a library that makes them anew for each request takes a sixth of its time. */
export const securityHeaders = (production: boolean): Readonly<Record<string, string>> =>
  // Only production is known to stand behind TLS.
  production ? { ...ALWAYS, 'strict-transport-security': `max-age=${YEAR_S}; includeSubDomains` } : ALWAYS;
