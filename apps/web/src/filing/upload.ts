import { RestError } from '../common/read-problem.js';
import type { FilePartsFragment } from '../generated/graphql.js';
import { isRecord } from './localize-schema.js';

function isFile(value: unknown): value is Omit<FilePartsFragment, 'url'> {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string';
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a proxy's error page: the status must do
  }
};

export type Upload = { readonly done: Promise<FilePartsFragment>; readonly cancel: () => void };

/** Sends one file. XMLHttpRequest, because `fetch` does not say how far an upload has come. */
export function upload(file: File, address: string, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<FilePartsFragment>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    // As `fetch` says it, so that both read as "cannot be reached".
    request.onerror = () => reject(new TypeError('upload failed'));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300 && isFile(body))
        resolve({ ...body, url: `/files/${body.id}` });
      else reject(new RestError(request.status, body));
    };
  });
  const form = new FormData();
  form.append('file', file, file.name);
  request.open('POST', address);
  request.setRequestHeader('x-countersign', '1');
  request.send(form);
  return { done, cancel: () => request.abort() };
}
