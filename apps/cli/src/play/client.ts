import { readFile } from 'node:fs/promises';
import { ACT_AS, DELEGATED, SIGN_IN } from './documents.js';

/** Said by the server, with its reason: what a scenario may expect. Everything else is an outage. */
export class Refused extends Error {
  constructor(
    readonly reason: string,
    readonly details: unknown,
  ) {
    super(`${reason} ${JSON.stringify(details ?? [])}`);
  }
}

type Answer<Data> = {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly reason?: string; readonly code?: string; readonly details?: unknown };
  }[];
};

type SignedIn = {
  readonly signIn: { readonly acting: { readonly unit: { readonly id: string }; readonly post: string } };
};

type Delegated = {
  readonly me: {
    readonly delegated: readonly {
      readonly delegation: string;
      readonly post: { readonly unit: { readonly id: string }; readonly post: string };
    }[];
  };
};

/** One signed-in person, over HTTP, as a browser would. */
export class Client {
  private cookie = '';
  private acting = '';
  private readonly uploads = new Map<string, Promise<string>>();
  /** The post in which one acts after signing in. */
  firstPost = '';

  constructor(private readonly address: string) {}

  async signIn(account: string, password: string): Promise<this> {
    const { signIn } = await this.ask<SignedIn>(SIGN_IN, { input: { account, password } });
    this.acting = this.firstPost = `${signIn.acting.unit.id}.${signIn.acting.post}`;
    return this;
  }

  /** Chooses the post to act in (以何身份): `unit.post`. */
  async actAs(post: string): Promise<void> {
    if (this.acting === post) return;
    const [unit, name] = post.split('.');
    await this.ask(ACT_AS, { unit, post: name });
    this.acting = post;
  }

  /**
   * In another's post by a standing delegation. Whoever acts so already goes on, as a page that is open does, also when
   * it is over by now.
   */
  async actFor(post: string): Promise<void> {
    if (this.acting === `for ${post}`) return;
    const [unit, name] = post.split('.');
    const { me } = await this.ask<Delegated>(DELEGATED);
    const given = me.delegated.find((one) => one.post.unit.id === unit && one.post.post === name);
    if (!given) throw new Refused('DELEGATION_OVER', [{ path: 'actor', problem: 'over' }]);
    await this.ask(ACT_AS, { unit, post: name, delegation: given.delegation });
    this.acting = `for ${post}`;
  }

  /** @throws Refused with the server's reason */
  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { ...this.headers(), 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    this.keepCookie(response);
    const { data, errors } = (await response.json()) as Answer<Data>;
    const [error] = errors ?? [];
    if (!error && data) return data;
    const { reason, code, details } = error?.extensions ?? {};
    if (reason) throw new Refused(reason, details);
    throw new Error(`${response.status} ${code ?? ''} ${error?.message ?? 'no data'}`);
  }

  /** @returns the id of the file; the same file again is uploaded once, so that an act can be repeated to the letter */
  upload(file: URL, name: string): Promise<string> {
    const known = this.uploads.get(name) ?? this.send(file, name);
    this.uploads.set(name, known);
    return known;
  }

  private async send(file: URL, name: string): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([await readFile(file)], { type: 'application/pdf' }), name);
    const response = await fetch(`${this.address}/files`, {
      method: 'POST',
      headers: this.headers(),
      body: form,
    });
    if (!response.ok) throw new Error(`upload of ${name}: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { id: string }).id;
  }

  private headers(): Record<string, string> {
    return { 'x-countersign': '1', ...(this.cookie && { cookie: this.cookie }) };
  }

  private keepCookie(response: Response): void {
    const [cookie] = response.headers.getSetCookie().map((header) => header.split(';')[0] ?? '');
    if (cookie) this.cookie = cookie;
  }
}
