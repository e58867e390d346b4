/** Bytes `from` to `to`, both included, as in a Range header. */
export type ByteRange = { readonly from: number; readonly to: number };

/**
 * The seam behind which contents live: a local folder now, an S3 store next. It knows keys and bytes; names, types and
 * rights are rows elsewhere. An abstract class, so that it can be injected by its own name.
 */
export abstract class FileStorage {
  /** All or nothing: durable when it resolves; when `content` throws, nothing stays and the error comes through. */
  abstract put(key: string, content: AsyncIterable<Uint8Array>): Promise<void>;

  /** @throws when nothing is stored under `key` */
  abstract get(key: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array>>;

  /** Removing what is not there is no error. */
  abstract remove(key: string): Promise<void>;
}
