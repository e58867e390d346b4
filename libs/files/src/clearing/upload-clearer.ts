import type { ClearUploads } from '@countersign/application';
import { Repeated, type Logger } from '@countersign/platform';
import type { FileStorage } from '../storage/file-storage.js';

const EVERY_MS = 3_600_000;

/** Has uploads that nothing came of cleared away, row and content. Any number of workers may: what one does, the others skip. */
export class UploadClearer {
  private readonly hourly = new Repeated(EVERY_MS, () => this.clearAway());

  constructor(
    private readonly uploads: ClearUploads,
    private readonly storage: FileStorage,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.hourly.start();
  }

  /** Before connections are closed under it. */
  async onModuleDestroy(): Promise<void> {
    await this.hourly.stop();
  }

  private async clearAway(): Promise<void> {
    try {
      const cleared = await this.uploads.run((key) => this.storage.remove(key));
      if (cleared > 0) this.logger.info({ cleared }, 'uploads that nothing came of were cleared away');
    } catch (error) {
      this.logger.error(
        { err: error, alert: true },
        'uploads that nothing came of could not be cleared away',
      );
    }
  }
}
