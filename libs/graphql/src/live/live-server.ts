import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';

/** Starts when the schema is there, and ends before the HTTP server waits for its last connections. */
export class LiveServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: (() => Promise<void>) | undefined;

  /** @param serve - starts it and gives what stops it */
  constructor(private readonly serve: () => () => Promise<void>) {}

  onApplicationBootstrap(): void {
    this.stop = this.serve();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }
}
