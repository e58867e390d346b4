/** Asks for the time: epoch milliseconds. In production it is the database that is asked, so that all servers agree. */
export type AskTime = () => Promise<number>;

/** For everything that the rules speak of: limits, receipt, signing. Commands get theirs with the lock, not from here. */
export class BusinessClock {
  constructor(
    private readonly ask: AskTime,
    /** CLOCK=manual: it stands still and is set from outside. */
    readonly manual: boolean,
  ) {}

  now(): Promise<number> {
    return this.ask();
  }
}

/** For sessions, signatures of webhooks, retries and rate limits: never set by anybody. */
export class SystemClock {
  constructor(private readonly ask: AskTime) {}

  now(): Promise<number> {
    return this.ask();
  }
}
