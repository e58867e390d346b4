import { RegisterFile, type ReceivedFile } from '@countersign/application';
import { DomainError, markOfName, type Actor } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { safeName } from '../name/safe-name.js';
import { FileStorage } from '../storage/file-storage.js';
import { storedBytes } from '../storage/stored-bytes.js';
import { FILE_KINDS, type FileKindId } from '../type/file-types.js';
import { kindOf } from '../type/kind-of.js';
import { HEAD_BYTES, sniff } from '../type/sniff.js';
import { UploadLimit } from './upload-limit.js';
import { measured, type Measure } from './measured.js';
import { withHead } from './with-head.js';

/** Takes in one file as it streams: what is refused or interrupted leaves neither a row nor bytes. */
@Injectable()
export class ReceiveFile {
  constructor(
    @Inject(FileStorage) private readonly storage: FileStorage,
    @Inject(RegisterFile) private readonly register: RegisterFile,
    @Inject(UploadLimit) private readonly limit: UploadLimit,
  ) {}

  async run(
    actor: Pick<Actor, 'person' | 'unit'>,
    claimedName: string,
    content: AsyncIterable<Uint8Array>,
  ): Promise<ReceivedFile> {
    const mark = markOfName(claimedName);
    if (mark) throw new DomainError('CLASSIFIED', [{ path: 'file', problem: 'marked', mark }]);
    const { head, all } = await withHead(content, HEAD_BYTES);
    const sniffed = await sniff(head);
    if (!sniffed) throw notAllowed(claimedName);

    const id = uuidv7();
    // The last digits are random, the first are the time: these spread files over folders.
    const key = `${id.slice(-2)}/${id}`;
    const measure: Measure = { size: 0, digest: '' };
    await this.storage.put(key, measured(all, this.limit.maxBytes, measure));
    try {
      const kind = await kindOf(sniffed, storedBytes(this.storage, key, measure.size));
      if (!kind) throw notAllowed(claimedName);
      return await this.register.run(actor, {
        id,
        name: safeName(claimedName, kind),
        type: FILE_KINDS[kind].type,
        storageKey: key,
        ...measure,
      });
    } catch (error) {
      await this.storage.remove(key);
      throw error;
    }
  }
}

/** Which types may be uploaded goes along, for the sentence that the client shows. */
function notAllowed(claimedName: string): DomainError {
  const allowed = (Object.keys(FILE_KINDS) as FileKindId[]).join(' ');
  return new DomainError('FILE_TYPE_NOT_ALLOWED', [
    {
      path: 'file',
      problem: 'typeNotAllowed',
      allowed,
      name: safeName(claimedName, 'zip').replace(/\.zip$/, ''),
    },
  ]);
}
