/** Random access to a stored file: a folder and an S3 store can both do it, and nothing has to be held in memory. */
export type ByteSource = {
  readonly size: number;
  /** Exactly `length` bytes from `offset`. @throws RangeError outside of the file */
  read(offset: number, length: number): Promise<Buffer>;
};

/** The file is not what its first bytes promised: cut off, damaged or built to mislead. */
export class MalformedContainer extends Error {
  override readonly name = 'MalformedContainer';
}
