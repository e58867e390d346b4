/** A submission changed, and whose boxes may have. Told after the commit. */
export type Change = { readonly submission: string; readonly seq: number; readonly units: readonly string[] };
type Listener = (change: Change) => void;

/** Carries changes between processes; absent where there is one process only. */
export type ChangeTransport = {
  send(text: string): void;
  onMessage(receive: (text: string) => void): void;
  close(): Promise<void>;
};

/**
 * For screens that follow along. A change that gets lost costs a screen a refresh, never a fact: what is shown is read
 * from the database.
 */
export class ChangeFeed {
  private readonly listeners = new Set<Listener>();

  constructor(private readonly transport?: ChangeTransport) {
    transport?.onMessage((text) => this.tell(JSON.parse(text) as Change));
  }

  /** With a transport it comes back to us as to everybody else, once. */
  publish(change: Change): void {
    if (this.transport) this.transport.send(JSON.stringify(change));
    else this.tell(change);
  }

  /** @returns stops listening */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.listeners.clear();
    await this.transport?.close();
  }

  private tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }
}
