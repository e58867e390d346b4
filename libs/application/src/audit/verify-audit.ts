import { formDigest, verifyChain } from '@countersign/persistence';
import type { ChainFault, Link } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { histories } from './histories.js';
import type { History } from './histories.js';

export type AuditFault = {
  /** A submission's number, or the name of a chain of records. */
  readonly chain: string;
  readonly submission?: string;
  readonly seq: number;
  readonly problem: ChainFault['problem'] | 'formDiffers';
};
export type Audited = {
  readonly chains: number;
  readonly events: number;
  readonly faults: readonly AuditFault[];
};

/** A2: recomputes the hash chains from the stored texts, and the digests of the forms that they name. */
@Injectable()
export class VerifyAudit {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** @param only - one submission's id; otherwise everything, the chains of definitions, calendars and the clock too */
  async run(only?: string): Promise<Audited> {
    const faults: AuditFault[] = [];
    let [chains, events] = [0, 0];
    for await (const history of histories(this.source, only)) {
      chains += 1;
      events += history.events.length;
      const fault = faultOf(history);
      if (fault) faults.push({ chain: history.number, submission: history.id, ...fault });
    }
    if (only === undefined) {
      for (const [chain, links] of await this.records()) {
        chains += 1;
        events += links.length;
        const fault = verifyChain(links);
        if (fault) faults.push({ chain, ...fault });
      }
    }
    return { chains, events, faults };
  }

  private async records(): Promise<ReadonlyMap<string, readonly Link[]>> {
    const rows = await this.source.query<(Link & { chain: string })[]>(
      'SELECT chain, seq, text, hash FROM record_event ORDER BY chain, seq',
    );
    const chains = new Map<string, Link[]>();
    for (const { chain, ...link } of rows) chains.set(chain, [...(chains.get(chain) ?? []), link]);
    return chains;
  }
}

function faultOf({ seq, head, events, forms }: History): Pick<AuditFault, 'seq' | 'problem'> | null {
  const fault = verifyChain(events, { seq, hash: head });
  if (fault) return fault;
  const forged = forms.find((form) => formDigest(form) !== form.digest);
  return forged ? { seq: forged.revision, problem: 'formDiffers' } : null;
}
