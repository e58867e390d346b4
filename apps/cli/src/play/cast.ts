import type { ProcessDefinition } from '@countersign/domain';
import { Client, Refused } from './client.js';
import { SUBMISSION, WORK } from './documents.js';
import { materialsOf, placed, type Material } from './material.js';
import type { Step } from './scenario.js';
import type { SubmissionView, WorkView } from './views.js';

const ASSETS = new URL('../assets/', import.meta.resolve('@countersign/matters'));

/** Who plays, and what they play about: one submission of one matter, on one server. */
export class Cast {
  /** Set by filing. */
  submission: string | null = null;
  /** The one filed before that. */
  filedBefore: string | null = null;
  submitter: string | null = null;
  draft: string | null = null;
  /** The form as last filed, which a supplement or a correction starts from. */
  form: Readonly<Record<string, unknown>>;
  materials: readonly Material[];
  /** What is filed next: the scenario's matter, or the one that was converted into. */
  matter: string;
  /** Files that a conversion carried over, by material: nothing is uploaded again. */
  carried: ReadonlyMap<string, string> = new Map();
  private readonly clients = new Map<string, Promise<Client>>();
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly address: string,
    private readonly password: string,
    readonly definition: ProcessDefinition,
  ) {
    this.matter = definition.id;
    this.form = definition.example.form;
    this.materials = definition.example.materials.map((id) => `${id}.pdf`);
  }

  /** `account`, `account@unit.post` for one of their other posts, `account for unit.post` for another's (O9). */
  async client(who: string): Promise<Client> {
    const [self = '', whose] = who.split(' for ');
    const [account = '', post] = self.split('@');
    const client = await this.signedIn(account);
    if (whose !== undefined) {
      await client.actFor(whose);
      return client;
    }
    // Who does not say so acts in the first post again, whatever was chosen before.
    await client.actAs(post ?? client.firstPost);
    return client;
  }

  private signedIn(account: string): Promise<Client> {
    const known = this.clients.get(account);
    if (known) return known;
    const signing = new Client(this.address).signIn(account, this.password);
    this.clients.set(account, signing);
    return signing;
  }

  /** The same name gives the same key: the same act again. Without a name: a new one. */
  key(name: string | undefined): string {
    if (name === undefined) return crypto.randomUUID();
    const key = this.keys.get(name) ?? crypto.randomUUID();
    this.keys.set(name, key);
    return key;
  }

  /** The submission as an account sees it; null where it is not for these eyes. */
  look(who: string): Promise<SubmissionView | null> {
    return this.ask<SubmissionView>(who, SUBMISSION);
  }

  /** Only what says whose piece of work is which. */
  lookAtWork(who: string): Promise<WorkView | null> {
    return this.ask<WorkView>(who, WORK);
  }

  private async ask<View>(who: string, query: string): Promise<View | null> {
    const client = await this.client(who);
    try {
      return (await client.ask<{ submission: View }>(query, { id: this.filed() })).submission;
    } catch (error) {
      if (error instanceof Refused && error.reason === 'SUBMISSION_NOT_FOUND') return null;
      throw error;
    }
  }

  filed(): string {
    if (this.submission === null) throw new Error('nothing was filed yet');
    return this.submission;
  }

  /** What is filed: the form as it stands with the changes, and the files uploaded as this person. */
  async filing(
    client: Client,
    given: NonNullable<Step['with']>,
  ): Promise<{ form: unknown; materials: unknown }> {
    const form = {
      ...((given['form'] as object | undefined) ?? this.form),
      ...(given['change'] as object | undefined),
    };
    const materials = await Promise.all(
      materialsOf(this.materials, given).map(async (one) => {
        const { material, file } = placed(one);
        const carried = this.carried.get(material);
        if (carried !== undefined) return { material, file: carried };
        return { material, file: await client.upload(new URL(file, ASSETS), file) };
      }),
    );
    return { form, materials };
  }

  /** Files that go with an opinion. */
  attach(client: Client, names: readonly string[] = []): Promise<readonly string[]> {
    return Promise.all(names.map((name) => client.upload(new URL(name, ASSETS), name)));
  }
}
