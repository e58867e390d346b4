import { PublishedIssues, type DrawnDocument, type PublishedIssue } from '@countersign/application';
import { Inject, Injectable } from '@nestjs/common';
import { DrawOnce } from '../paperwork/draw-once.js';
import { FileStorage } from '../storage/file-storage.js';
import { storedBytes } from '../storage/stored-bytes.js';
import { drawIssue } from './issue-pdf.js';

/** A published issue as PDF: drawn by whoever wants it first, the same bytes for everybody after. */
@Injectable()
export class DrawIssue {
  constructor(
    @Inject(PublishedIssues) private readonly issues: PublishedIssues,
    @Inject(DrawOnce) private readonly draw: DrawOnce,
    @Inject(FileStorage) private readonly storage: FileStorage,
  ) {}

  async run({ code, content }: PublishedIssue): Promise<DrawnDocument> {
    const pictures = new Map<string, Buffer>();
    for (const [id, { storageKey, size }] of await this.issues.pictures(content))
      pictures.set(id, await storedBytes(this.storage, storageKey, size).read(0, size));
    return this.draw.run(code, (verification) => drawIssue(content, pictures, verification));
  }
}
