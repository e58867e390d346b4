/** Something done again and again, never twice at once: at once on `start`, then so long after it was done. */
export class Repeated {
  private timer: NodeJS.Timeout | undefined;
  private underWay: Promise<void> | undefined;
  private isStopped = true;

  /** @param work - throws nothing: there is nobody to tell */
  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<void>,
  ) {}

  start(): void {
    this.isStopped = false;
    this.next(0);
  }

  /** Waits for what is under way. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.underWay;
  }

  private next(inMs: number): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.underWay = this.work().finally(() => this.next(this.everyMs));
    }, inMs);
  }
}
