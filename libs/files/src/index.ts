export { ClearingModule } from './clearing/clearing.module.js';
export type { ClearingOptions } from './clearing/clearing.module.js';
export { FilesModule } from './files.module.js';
export type { FilesOptions } from './files.module.js';
export { PaperworkModule } from './paperwork/paperwork.module.js';
export type { PaperworkOptions } from './paperwork/paperwork.module.js';
export { FileStorage } from './storage/file-storage.js';
export type { ByteRange } from './storage/file-storage.js';
export { FolderStorage } from './storage/folder-storage.js';
