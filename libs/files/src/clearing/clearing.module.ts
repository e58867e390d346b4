import { ClearUploads } from '@countersign/application';
import type { Logger } from '@countersign/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { FolderStorage } from '../storage/folder-storage.js';
import { UploadClearer } from './upload-clearer.js';

export type ClearingOptions = {
  readonly logger: Logger;
  /** FILES_DIR: the same that the API's servers have. */
  readonly folder: string;
};

/** The worker's part of the files. Needs `DataSource`. */
@Module({})
export class ClearingModule {
  static forRoot({ logger, folder }: ClearingOptions): DynamicModule {
    return {
      module: ClearingModule,
      providers: [
        ClearUploads,
        {
          provide: UploadClearer,
          useFactory: (uploads: ClearUploads) =>
            new UploadClearer(uploads, new FolderStorage(folder), logger),
          inject: [ClearUploads],
        },
      ],
    };
  }
}
