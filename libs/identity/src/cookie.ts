export const SESSION_COOKIE = 'countersign_session';

/** One cookie does not need a parser for all of them, and a websocket's upgrade has only the header. */
export function sessionTokenOf(cookieHeader: string | undefined): string | null {
  for (const pair of cookieHeader?.split(';') ?? []) {
    const [name, value] = pair.trim().split('=');
    if (name === SESSION_COOKIE && value) return value;
  }
  return null;
}

/** `Set-Cookie` for a token; for null, the one that removes it. `SameSite=Lax`: links from a mail still open signed in. */
export function sessionCookie(token: string | null, { secure, maxAgeS }: CookieOptions): string {
  const age = token === null ? 0 : maxAgeS;
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure ? '; Secure' : ''}`;
  return `${SESSION_COOKIE}=${token ?? ''}; ${attributes}`;
}
type CookieOptions = { readonly secure: boolean; readonly maxAgeS: number };
