import {
  ArchivePackages,
  BulletinModule,
  DrawnDocuments,
  LoadArchive,
  OpenDocument,
  Paperwork,
  PrintForm,
  PublishedIssues,
  QueriesModule,
} from '@countersign/application';
import type { Logger } from '@countersign/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { PackSubmission } from '../archive/pack-submission.js';
import { DrawIssue } from '../bulletin/draw-issue.js';
import { FileStorage } from '../storage/file-storage.js';
import { FolderStorage } from '../storage/folder-storage.js';
import { DrawOnce } from './draw-once.js';
import { PaperDesk } from './paper-desk.js';
import { PublicAddress } from './public-address.js';

export type PaperworkOptions = {
  readonly logger: Logger;
  /** FILES_DIR: the same that the API's servers have. */
  readonly folder: string;
  /** PUBLIC_URL */
  readonly publicUrl: string;
};

/** The worker's part of documents and packages. Needs `DataSource`, the registries and the clocks. */
@Module({})
export class PaperworkModule {
  static forRoot({ logger, folder, publicUrl }: PaperworkOptions): DynamicModule {
    return {
      module: PaperworkModule,
      imports: [BulletinModule, QueriesModule],
      providers: [
        ...[ArchivePackages, DrawnDocuments, LoadArchive, OpenDocument, Paperwork, PrintForm],
        ...[DrawIssue, DrawOnce, PackSubmission],
        { provide: FileStorage, useFactory: () => new FolderStorage(folder) },
        { provide: PublicAddress, useFactory: () => new PublicAddress(publicUrl) },
        {
          provide: PaperDesk,
          useFactory: (
            paperwork: Paperwork,
            documents: OpenDocument,
            draw: DrawOnce,
            pack: PackSubmission,
            issues: PublishedIssues,
            drawIssue: DrawIssue,
          ) => new PaperDesk(paperwork, documents, draw, pack, { issues, draw: drawIssue }, logger),
          inject: [Paperwork, OpenDocument, DrawOnce, PackSubmission, PublishedIssues, DrawIssue],
        },
      ],
    };
  }
}
