import { DrawnDocuments, type DrawnDocument } from '@countersign/application';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Verification } from '../document/foot.js';
import type { Pdf } from '../document/pdf.js';
import { FileStorage } from '../storage/file-storage.js';
import { measured, type Measure } from '../upload/measured.js';
import { PublicAddress } from './public-address.js';

/** The file that bears a code: drawn by whoever wants it first, and the same bytes for everybody after. */
@Injectable()
export class DrawOnce {
  constructor(
    @Inject(DrawnDocuments) private readonly drawn: DrawnDocuments,
    @Inject(FileStorage) private readonly storage: FileStorage,
    @Inject(PublicAddress) private readonly address: PublicAddress,
  ) {}

  async run(code: string, draw: (verification: Verification) => Pdf): Promise<DrawnDocument> {
    const known = await this.drawn.find(code);
    if (known) return known;
    const id = uuidv7();
    const storageKey = `drawn/${id.slice(-2)}/${id}`;
    const measure: Measure = { size: 0, digest: '' };
    const pdf = draw({ code, address: this.address.verify(code) });
    await this.storage.put(storageKey, measured(pdf, Infinity, measure));
    const kept = await this.drawn.keep(code, { ...measure, storageKey });
    // Somebody else was first at the same instant.
    if (kept.storageKey !== storageKey) await this.storage.remove(storageKey);
    return kept;
  }
}
