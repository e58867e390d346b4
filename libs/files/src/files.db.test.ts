import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '@countersign/domain';
import { actorsOf, applicationOn, filedEntry, loadDemonstration, testDatabase } from '@countersign/testing';
import { startFilesApi, type FilesApi } from '../test/api.js';
import * as sample from '../test/samples.js';

const db = testDatabase();
const MAX_MB = 2;

describe('files over REST', () => {
  let api: FilesApi;
  let people: (account: string) => Actor;
  let town: string;
  let reviewer: string;

  beforeAll(async () => {
    const app = applicationOn(db.source);
    await loadDemonstration(app);
    people = await actorsOf(db.source);
    api = await startFilesApi(db, MAX_MB);
    town = await api.signIn(people('gonghe.officer'));
    reviewer = await api.signIn(people('tax.head'));
  });
  afterAll(() => api.close());

  const upload = (
    bytes: Buffer,
    name: string,
    headers: Record<string, string> = { cookie: town },
    query = '',
  ) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name);
    return fetch(`${api.address}/files${query}`, { method: 'POST', body: form, headers });
  };
  const download = (id: string, headers: Record<string, string> = { cookie: town }, query = '') =>
    fetch(`${api.address}/files/${id}${query}`, { headers });
  const uploaded = async (bytes: Buffer, name: string) => {
    const response = await upload(bytes, name);
    expect(response.status).toBe(201);
    return (await response.json()) as {
      id: string;
      name: string;
      size: number;
      digest: string;
      type: string;
    };
  };
  const refusal = async (response: Response) => {
    const { reason } = (await response.json()) as { reason: string };
    return `${response.status} ${reason}`;
  };

  it('takes a PDF in and gives it back, byte by byte, under its Chinese name', async () => {
    const bytes = sample.pdf(300_000);
    const file = await uploaded(bytes, '可行性研究报告.pdf');
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(file).toEqual({
      id: expect.any(String),
      name: '可行性研究报告.pdf',
      size: bytes.length,
      digest,
      type: 'application/pdf',
    });
    const response = await download(file.id);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''%E5%8F%AF.*\.pdf$/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  it('takes what the content is, not what name and header claim', async () => {
    expect(await refusal(await upload(sample.exe(), 'plan.pdf'))).toBe('415 FILE_TYPE_NOT_ALLOWED');
    expect(await refusal(await upload(sample.html(), 'plan.pdf'))).toBe('415 FILE_TYPE_NOT_ALLOWED');
    expect(await refusal(await upload(sample.docm(), 'plan.docx'))).toBe('415 FILE_TYPE_NOT_ALLOWED');
    expect(await refusal(await upload(Buffer.alloc(0), 'plan.pdf'))).toBe('415 FILE_TYPE_NOT_ALLOWED');
    expect(await uploaded(sample.png(), 'plan.pdf')).toMatchObject({
      type: 'image/png',
      name: 'plan.pdf.png',
    });
    expect(await uploaded(sample.docx(), 'plan.docx')).toMatchObject({ name: 'plan.docx' });
    expect(await uploaded(sample.doc(16_0), 'plan.doc')).toMatchObject({ type: 'application/msword' });
  });

  it.each(['../../etc/passwd', 'a\u202Efdp.exe', `${'长'.repeat(300)}.pdf`, 'x"; filename="y.html'])(
    'makes %j a name that can be saved',
    async (name) => {
      const file = await uploaded(sample.pdf(), name);
      expect(file.name).toMatch(/^[^/\\\p{Cf}\p{Cc}"]{1,120}\.pdf$/u);
      expect((await download(file.id)).headers.get('content-disposition')).toMatch(
        /^attachment; filename="[^"]*";/,
      );
    },
  );

  it('D5: takes nothing in that is marked or declared a state secret, and keeps nothing of it', async () => {
    const before = [await api.stored(), await db.count('file')];
    expect(await refusal(await upload(sample.pdf(), '方案 机密★10年.pdf'))).toBe('422 CLASSIFIED');
    expect(await refusal(await upload(sample.pdf(), 'plan.pdf', { cookie: town }, '?secrecy=secret'))).toBe(
      '422 CLASSIFIED',
    );
    expect([await api.stored(), await db.count('file')]).toEqual(before);
    expect((await upload(sample.pdf(), '工作秘密.pdf', { cookie: town }, '?secrecy=work')).status).toBe(201);
  });

  it('keeps nothing of what is too large, whether that was announced or not', async () => {
    const before = [await api.stored(), await db.count('file')];
    const large = sample.pdf(MAX_MB * 1024 * 1024 + 10);
    expect(await refusal(await upload(large, 'large.pdf'))).toBe('413 FILE_TOO_LARGE');
    const boundary = 'x';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="l.pdf"\r\n\r\n`;
    async function* chunked() {
      yield Buffer.from(head);
      for (let sent = 0; sent < large.length; sent += 65_536) yield large.subarray(sent, sent + 65_536);
      yield Buffer.from(`\r\n--${boundary}--\r\n`);
    }
    const response = await fetch(`${api.address}/files`, {
      method: 'POST',
      headers: { cookie: town, 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: ReadableStream.from(chunked()),
      duplex: 'half',
    } as RequestInit);
    expect(await refusal(response)).toBe('413 FILE_TOO_LARGE');
    expect([await api.stored(), await db.count('file')]).toEqual(before);
    // A file of exactly the limit is not too large.
    const exact = sample.pdf(MAX_MB * 1024 * 1024 - sample.pdf(0).length);
    expect(await uploaded(exact, 'exact.pdf')).toMatchObject({ size: MAX_MB * 1024 * 1024 });
  });

  it('keeps nothing of an upload that breaks off', async () => {
    const before = [await api.stored(), await db.count('file')];
    await new Promise<void>((resolve) => {
      const headers = {
        cookie: town,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': 1_000_000,
      };
      const sending = httpRequest({
        port: api.port,
        host: '127.0.0.1',
        path: '/files',
        method: 'POST',
        headers,
      });
      sending.on('error', () => undefined).on('close', () => resolve());
      sending.write('--x\r\ncontent-disposition: form-data; name="file"; filename="half.pdf"\r\n\r\n');
      sending.write(sample.pdf(200_000));
      setTimeout(() => sending.destroy(), 200);
    });
    await sleep(300);
    expect([await api.stored(), await db.count('file')]).toEqual(before);
    // ... nor of one that ends without its closing boundary.
    const cutOff = Buffer.concat([
      Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="half.pdf"\r\n\r\n'),
      sample.pdf(50_000),
    ]);
    const response = await fetch(`${api.address}/files`, {
      method: 'POST',
      headers: { cookie: town, 'content-type': 'multipart/form-data; boundary=x' },
      body: new Uint8Array(cutOff),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect([await api.stored(), await db.count('file')]).toEqual(before);
  });

  it('answers a request that is no upload', async () => {
    const post = (init: RequestInit) =>
      fetch(`${api.address}/files`, { method: 'POST', ...init, headers: { cookie: town, ...init.headers } });
    expect(await refusal(await post({ body: '{}', headers: { 'content-type': 'application/json' } }))).toBe(
      '400 BAD_INPUT',
    );
    const noFile = new FormData();
    noFile.append('other', 'x');
    expect(await refusal(await post({ body: noFile }))).toBe('400 BAD_INPUT');
    // What bears no name is a field, not a file.
    expect(await refusal(await upload(sample.pdf(), ''))).toBe('400 BAD_INPUT');
    const wrongName = new FormData();
    wrongName.append('upload', new Blob([new Uint8Array(sample.pdf())]), 'a.pdf');
    expect(await refusal(await post({ body: wrongName }))).toBe('400 BAD_INPUT');
  });

  it('lets nobody in who is not signed in, and no page of another site', async () => {
    expect(await refusal(await upload(sample.pdf(), 'a.pdf', {}))).toBe('401 SIGN_IN_REQUIRED');
    expect(await refusal(await download('0190f3a4-0000-7000-8000-000000000001', {}))).toBe(
      '401 SIGN_IN_REQUIRED',
    );
    const elsewhere = { cookie: town, origin: 'https://evil.example' };
    expect((await upload(sample.pdf(), 'a.pdf', elsewhere)).status).toBe(403);
    expect((await upload(sample.pdf(), 'a.pdf', { cookie: town, origin: api.address })).status).toBe(201);
    expect((await upload(sample.pdf(), 'a.pdf', { ...elsewhere, 'x-countersign': '1' })).status).toBe(201);
  });

  it('shows what is not attached to the unit that uploaded it, and to nobody else', async () => {
    const { id } = await uploaded(sample.pdf(), 'draft.pdf');
    expect((await download(id, { cookie: await api.signIn(people('gonghe.head')) })).status).toBe(200);
    expect(await refusal(await download(id, { cookie: reviewer }))).toBe('404 FILE_NOT_FOUND');
    for (const unknown of ['0190f3a4-0000-7000-8000-000000000001', 'x', '1%27%20OR%201=1']) {
      expect(await refusal(await download(unknown))).toBe('404 FILE_NOT_FOUND');
    }
  });

  it('shows what is attached to whoever may read the submission', async () => {
    const { id } = await uploaded(sample.pdf(), 'licence.pdf');
    const { submission } = await filedEntry(applicationOn(db.source), people);
    await db.asOwner(`INSERT INTO submission_file (submission, file) VALUES ($1, $2)`, [submission, id]);
    const clerk = await api.signIn(people('drc.clerk')); // accepts it
    expect((await download(id, { cookie: clerk })).status).toBe(200);
    expect((await download(id)).status).toBe(200);
    expect(await refusal(await download(id, { cookie: reviewer }))).toBe('404 FILE_NOT_FOUND');
    const administrator = await api.signIn(people('admin.system'));
    expect(await refusal(await download(id, { cookie: administrator }))).toBe('404 FILE_NOT_FOUND');
    // A4: supervision reads times and opinions; materials need a grant.
    const supervisor = await api.signIn(people('supervision.officer'));
    expect(await refusal(await download(id, { cookie: supervisor }))).toBe('404 FILE_NOT_FOUND');
  });

  it('shows PDF and images in place, and nothing else', async () => {
    const [pdf, image, office] = [
      await uploaded(sample.pdf(), 'a.pdf'),
      await uploaded(sample.png(), 'a.png'),
      await uploaded(sample.docx(), 'a.docx'),
    ];
    const way = async (id: string) =>
      (await download(id, { cookie: town }, '?inline=1')).headers.get('content-disposition')?.split(';')[0];
    expect([await way(pdf.id), await way(image.id), await way(office.id)]).toEqual([
      'inline',
      'inline',
      'attachment',
    ]);
  });

  it('gives the part that is asked for', async () => {
    const bytes = sample.pdf(1_000);
    const { id } = await uploaded(bytes, 'a.pdf');
    const part = await download(id, { cookie: town, range: 'bytes=5-14' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 5-14/${bytes.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(5, 15))).toBe(true);
    expect((await download(id, { cookie: town, range: 'bytes=99999-' })).status).toBe(416);
  });
});
