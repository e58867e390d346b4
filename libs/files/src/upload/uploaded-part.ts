import { DomainError } from '@countersign/domain';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { tooLarge } from './measured.js';

export type UploadedPart = { readonly name: string; readonly content: AsyncIterable<Uint8Array> };

/** Boundaries, headers and a few small fields around the file itself. */
const OVERHEAD_BYTES = 64 * 1024;

/** The part called `file` of a multipart request, not yet read. */
export async function uploadedPart(request: FastifyRequest, maxBytes: number): Promise<UploadedPart> {
  if (!request.isMultipart()) throw badInput('notMultipart');
  // Said before the first byte is taken, where the client says how much will come.
  if (Number(request.headers['content-length']) > maxBytes + OVERHEAD_BYTES) throw tooLarge(maxBytes);

  // One byte more than allowed may come through, so that the measuring sees it; the parser would only cut the file off.
  const limits = { fileSize: maxBytes + 1, files: 1, fields: 4, parts: 5, fieldSize: 1024, headerPairs: 20 };
  const part = await firstFile(request, limits);
  if (!part) throw badInput('missing');
  if (part.fieldname !== 'file') throw badInput('missing');
  return { name: part.filename, content: part.file };
}

type Limits = NonNullable<NonNullable<Parameters<FastifyRequest['file']>[0]>['limits']>;

async function firstFile(request: FastifyRequest, limits: Limits): Promise<MultipartFile | undefined> {
  try {
    return await request.file({ limits, throwFileSizeLimit: false });
  } catch (error) {
    // The parser's own refusals bear a 4xx: a form that is cut off, has too many parts, or is none.
    if (error instanceof Error && 'statusCode' in error) throw badInput('malformed');
    throw error;
  }
}

function badInput(problem: string): DomainError {
  return new DomainError('BAD_INPUT', [{ path: 'file', problem }]);
}
