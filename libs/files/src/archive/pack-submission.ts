import {
  ARCHIVIST,
  ArchivePackages,
  LoadArchive,
  OpenDocument,
  type ArchiveContent,
} from '@countersign/application';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { drawApprovalForm } from '../document/approval-form-pdf.js';
import { drawNotice } from '../document/notice-pdf.js';
import { DrawOnce } from '../paperwork/draw-once.js';
import { FileStorage } from '../storage/file-storage.js';
import { measured, type Measure } from '../upload/measured.js';
import { json, pathName, stored, written, type Entry } from './entry.js';
import { indexHtml } from './index-html.js';
import {
  APPROVAL_FORM_FILE,
  EVENTS,
  FORMS,
  HASHES,
  INDEX,
  MANIFEST,
  SUMS,
  manifestOf,
  sumsOf,
} from './manifest.js';
import { listed, placedFiles } from './placed-files.js';
import { readmeOf } from './readme.js';
import { zipOf } from './zip.js';

/** Packs everything about a closed submission into one file that can be read and checked without the system. */
@Injectable()
export class PackSubmission {
  constructor(
    @Inject(LoadArchive) private readonly load: LoadArchive,
    @Inject(ArchivePackages) private readonly packages: ArchivePackages,
    @Inject(OpenDocument) private readonly documents: OpenDocument,
    @Inject(DrawOnce) private readonly draw: DrawOnce,
    @Inject(FileStorage) private readonly storage: FileStorage,
  ) {}

  /** Nothing where it is not closed any more: the next closing asks again. */
  async run(submission: string): Promise<void> {
    const content = await this.load.run(submission);
    if (!content) return;
    const id = uuidv7();
    const storageKey = `archive/${id.slice(-2)}/${id}`;
    const measure: Measure = { size: 0, digest: '' };
    const zip = zipOf(await this.entriesOf(content), this.storage, closedAt(content));
    await this.storage.put(storageKey, measured(zip, Infinity, measure));
    if (!(await this.packages.keep(content, { ...measure, storageKey })))
      await this.storage.remove(storageKey);
  }

  private async entriesOf(content: ArchiveContent): Promise<readonly Entry[]> {
    const materials = placedFiles(content);
    const issued = await this.issued(content);
    const entries = [
      written(INDEX, indexHtml(content, { materials, documents: issued.map(({ path }) => path) })),
      written('submission.json', json({ id: content.id, ...content.state })),
      written('definition.json', json(content.definition)),
      await this.approvalForm(content),
      written(FORMS, json(content.forms)),
      ...(content.figures.length > 0 ? [written('form/figures.json', json(content.figures))] : []),
      written('opinions/opinions.json', json(content.opinions)),
      ...materials.map((file) => stored(file.path, file)),
      written('materials/index.json', json(materials.map(listed))),
      ...issued,
      written(EVENTS, content.events.map(({ text }) => `${text}\n`).join('')),
      written(HASHES, content.events.map(({ seq, hash }) => `${seq} ${hash}\n`).join('')),
    ];
    const readme = written('README.md', readmeOf(manifestOf(content, [])));
    const all = [readme, ...entries];
    const manifest = written(MANIFEST, json(manifestOf(content, all)));
    return [readme, manifest, written(SUMS, sumsOf([manifest, ...all])), ...entries];
  }

  private async approvalForm({ printed: { code, sheet } }: ArchiveContent): Promise<Entry> {
    const drawn = await this.draw.run(code, (verification) => drawApprovalForm(sheet, verification));
    return stored(APPROVAL_FORM_FILE, drawn);
  }

  private async issued({ documents }: ArchiveContent): Promise<readonly Entry[]> {
    const entries: Entry[] = [];
    for (const id of documents) {
      const notice = await this.documents.run(ARCHIVIST, id);
      const drawn = await this.draw.run(notice.code, (verification) => drawNotice(notice, verification));
      entries.push(stored(`documents/${pathName(`${notice.number} ${notice.title}`)}.pdf`, drawn));
    }
    return entries;
  }
}

/** Every file in it bears the time of the closing, in UTC. */
const closedAt = ({ state }: ArchiveContent): string => new Date(state.closed.at).toISOString().slice(0, 19);
