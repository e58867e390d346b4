const BYTES_PER_MB = 1024 * 1024;

/** How large one file may be (MAX_FILE_MB). */
export class UploadLimit {
  readonly maxBytes: number;
  constructor(maxMb: number) {
    this.maxBytes = maxMb * BYTES_PER_MB;
  }
}
