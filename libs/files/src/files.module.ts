import {
  ArchivePackages,
  BulletinModule,
  DrawnDocuments,
  OpenDocument,
  OpenFile,
  PrintForm,
  QueriesModule,
  RegisterFile,
  VerifyDocument,
} from '@countersign/application';
import { IdentityModule } from '@countersign/identity';
import { SystemClock } from '@countersign/platform';
import multipart from '@fastify/multipart';
import { Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ApprovalFormController } from './approval-form.controller.js';
import { ArchiveController } from './archive.controller.js';
import { BulletinController } from './bulletin/bulletin.controller.js';
import { DrawIssue } from './bulletin/draw-issue.js';
import { ContributionsCsvController, IssuePreviewController } from './bulletin/editing.controller.js';
import { ComplianceCsvController } from './compliance-csv.controller.js';
import { DocumentController } from './document.controller.js';
import { FileController } from './file.controller.js';
import { FillController } from './fill.controller.js';
import { DrawOnce } from './paperwork/draw-once.js';
import { PublicAddress } from './paperwork/public-address.js';
import { SignedIn } from './signed-in.guard.js';
import { FileStorage } from './storage/file-storage.js';
import { FolderStorage } from './storage/folder-storage.js';
import { InvitedUploads } from './upload/invited-uploads.js';
import { ReceiveFile } from './upload/receive-file.js';
import { UploadLimit } from './upload/upload-limit.js';
import { VerifyController } from './verify.controller.js';

export type FilesOptions = {
  /** FILES_DIR */
  readonly folder: string;
  /** MAX_FILE_MB */
  readonly maxFileMb: number;
  /** PUBLIC_URL */
  readonly publicUrl: string;
};

/** Uploads, downloads, documents and packages, their verification, figures as CSV: over REST. Needs `DataSource`, the registries and the clocks. */
@Module({})
export class FilesModule implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(FileStorage) private readonly storage: FileStorage,
    @Inject(SystemClock) private readonly clock: SystemClock,
  ) {}

  static forRoot({ folder, maxFileMb, publicUrl }: FilesOptions): DynamicModule {
    return {
      module: FilesModule,
      imports: [BulletinModule, IdentityModule, QueriesModule],
      controllers: [
        ...[ApprovalFormController, ArchiveController, ComplianceCsvController, FileController],
        ...[DocumentController, VerifyController, FillController],
        ...[BulletinController, IssuePreviewController, ContributionsCsvController],
      ],
      providers: [
        ...[RegisterFile, OpenFile, OpenDocument, ReceiveFile, InvitedUploads, SignedIn],
        ...[ArchivePackages, DrawnDocuments, DrawIssue, DrawOnce, PrintForm, VerifyDocument],
        { provide: PublicAddress, useFactory: () => new PublicAddress(publicUrl) },
        { provide: UploadLimit, useFactory: () => new UploadLimit(maxFileMb) },
        { provide: FileStorage, useFactory: () => new FolderStorage(folder) },
      ],
      exports: [FileStorage],
    };
  }

  async onModuleInit(): Promise<void> {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    if (!fastify.hasContentTypeParser('multipart/form-data')) await fastify.register(multipart);
    if (this.storage instanceof FolderStorage) await this.storage.removeAbandoned(await this.clock.now());
  }
}
