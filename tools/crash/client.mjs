import { createHash } from 'node:crypto';

/** The server said no, with a reason. */
export class Refused extends Error {
  constructor(reason, details) {
    super(`${reason} ${JSON.stringify(details ?? [])}`);
    this.reason = reason;
  }
}
/** No answer: it may have happened or not. */
export class Lost extends Error {}

const ANSWER_WITHIN_MS = 60_000;

/** One account, over HTTP as a browser would. Its session outlives the server's lives. */
export class Client {
  #cookie = '';

  constructor(address, account) {
    this.address = address;
    this.account = account;
  }

  async signIn(password) {
    const document = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { person acting { unit { id } post } } }`;
    const { signIn } = await this.ask(document, { input: { account: this.account, password } });
    this.person = signIn.person;
    this.unit = signIn.acting.unit.id;
    return this;
  }

  /** @throws Refused, Lost */
  async ask(query, variables = {}) {
    const { status, text } = await this.#send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = parsed(text);
    const [error] = errors ?? [];
    if (!error && data) return data;
    const { reason, code, details } = error?.extensions ?? {};
    if (reason) throw new Refused(reason, details);
    if (code === 'UNAUTHENTICATED') throw new Refused(code);
    throw new Lost(`${status} ${code ?? ''} ${error?.message ?? text.slice(0, 200)}`);
  }

  /** @returns the file as the server registered it. @throws Lost */
  async upload(name, bytes) {
    const body = new FormData();
    body.append('file', new Blob([bytes], { type: 'application/pdf' }), name);
    const { status, text } = await this.#send('/files', { method: 'POST', body });
    if (status >= 400) throw new Lost(`upload: ${status} ${text.slice(0, 200)}`);
    return parsed(text);
  }

  /** SHA-256, hex, of what the server keeps. */
  async digestOf(file) {
    const { status, bytes } = await this.#send(`/files/${file}`, {});
    return status === 200 ? createHash('sha256').update(bytes).digest('hex') : `status ${status}`;
  }

  async #send(path, { headers, ...options }) {
    try {
      const response = await fetch(`${this.address}${path}`, {
        ...options,
        headers: { ...headers, 'x-countersign': '1', ...(this.#cookie && { cookie: this.#cookie }) },
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      const [cookie] = response.headers.getSetCookie();
      if (cookie) this.#cookie = cookie.split(';')[0];
      return { status: response.status, bytes, text: bytes.toString('utf8') };
    } catch (error) {
      throw new Lost(error.cause?.message ?? error.message);
    }
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Lost(`not JSON: ${text.slice(0, 200)}`);
  }
}
