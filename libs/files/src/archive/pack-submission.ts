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
import { EVENTS, FORMS, HASHES, MANIFEST, SUMS, manifestOf, sumsOf } from './manifest.js';
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
    const entries = [
      written('submission.json', json({ id: content.id, ...content.state })),
      written('definition.json', json(content.definition)),
      await this.approvalForm(content),
      written(FORMS, json(content.forms)),
      ...(content.figures.length > 0 ? [written('form/figures.json', json(content.figures))] : []),
      written('opinions/opinions.json', json(content.opinions)),
      ...materialsOf(content),
      ...(await this.issued(content)),
      written(EVENTS, content.events.map(({ text }) => `${text}\n`).join('')),
      written(HASHES, content.events.map(({ seq, hash }) => `${seq} ${hash}\n`).join('')),
    ];
    const readme = written('README.md', readmeOf(manifestOf(content, [])));
    const listed = [readme, ...entries];
    const manifest = written(MANIFEST, json(manifestOf(content, listed)));
    return [readme, manifest, written(SUMS, sumsOf([manifest, ...listed])), ...entries];
  }

  private async approvalForm({ printed: { code, sheet } }: ArchiveContent): Promise<Entry> {
    const drawn = await this.draw.run(code, (verification) => drawApprovalForm(sheet, verification));
    return stored('form/approval-form.pdf', drawn);
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

/** In order of their arrival; two of one name stay apart. */
function materialsOf({ files, forms, definition, state }: ArchiveContent): readonly Entry[] {
  const digits = String(files.length).length;
  const placed = files.map((file, index) => ({
    ...file,
    path: `materials/${String(index + 1).padStart(digits, '0')} ${pathName(file.name)}`,
  }));
  const index = placed.map(({ id, path, name, size, digest, type }) => ({
    ...{ path, id, name, size, sha256: digest, type },
    materials: forms.flatMap(({ revision, materials }) =>
      materials
        .filter(({ file }) => file === id)
        .map(({ material }) => ({
          revision,
          material,
          title: definition.materials.find((one) => one.id === material)?.title ?? null,
        })),
    ),
    opinions: Object.values(state.work)
      .filter(({ opinions }) => opinions.some(({ attachments }) => attachments?.includes(id)))
      .map(({ no }) => no),
  }));
  return [...placed.map((file) => stored(file.path, file)), written('materials/index.json', json(index))];
}

/** Every file in it bears the time of the closing, in UTC. */
const closedAt = ({ state }: ArchiveContent): string => new Date(state.closed.at).toISOString().slice(0, 19);
