/** What tells that it is gone; a websocket does. */
type Closing = { once(event: 'close', listener: () => void): unknown };

/** Counts what each holder has open, up to a limit. */
export class Places {
  private readonly taken = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** @returns false where the holder has all that it may have; given back when `what` closes */
  take(holder: string, what: Closing): boolean {
    const before = this.taken.get(holder) ?? 0;
    if (before >= this.most) return false;
    this.taken.set(holder, before + 1);
    what.once('close', () => this.giveBack(holder));
    return true;
  }

  private giveBack(holder: string): void {
    const left = (this.taken.get(holder) ?? 1) - 1;
    if (left > 0) this.taken.set(holder, left);
    else this.taken.delete(holder);
  }
}
