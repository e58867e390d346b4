import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseInstant } from '@countersign/calendar';
import type { Actor } from '@countersign/domain';
import {
  actorsOf,
  agreement,
  applicationOn,
  consultedEntry,
  loadDemonstration,
  pendingOf,
  sign,
  testDatabase,
  type Application,
} from '@countersign/testing';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { startFilesApi, type FilesApi } from '../../test/api.js';
import { pdfText } from '../../test/pdf-text.js';
import { checkPackage } from '../archive/check-package.js';

const db = testDatabase();
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
type Verified = {
  readonly number: string;
  readonly on: string;
  readonly digest: string | null;
  readonly isVoid: boolean;
};

let app: Application;
let api: FilesApi;
let folder: string;
let people: (account: string) => Actor;
let submission: string;

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
  api = await startFilesApi(db, 1);
  folder = await mkdtemp(join(tmpdir(), 'paperwork-'));
  await app.clock.set(null, parseInstant('2027-03-01T10:00:00+08:00'));
  const consulted = await consultedEntry(app, people);
  ({ submission } = consulted);
  const [nr, sic] = ['nr', 'sic'].map((unit) => pendingOf(consulted.state).find((one) => one.unit === unit)!);
  const opinion = await agreement(app, consulted.state, 'nr');
  await sign(app, people('nr.head'), submission, nr!.no, { ...opinion, text: '用地手续齐全' });
  const agreed = await agreement(app, consulted.state, 'sic');
  await sign(app, people('sic.head'), submission, sic!.no, { ...agreed, text: '工艺先进' });
}, 60_000);
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const get = async (path: string, account?: string) =>
  fetch(`${api.address}${path}`, {
    headers: account ? { cookie: await api.signIn(people(account)) } : {},
  });
const bytesOf = async (path: string, account: string) => {
  const response = await get(path, account);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};
const printed = (account: string) => bytesOf(`/approval-forms/${submission}.pdf`, account);
const textOf = (pdf: Buffer) => pdfText(pdf).join('');
const codeOn = (pdf: Buffer) => /验证码：([0-9A-F-]{39})/.exec(textOf(pdf))?.[1] ?? '';
const verify = async (code: string) => (await (await get(`/verify/${code}`)).json()) as Verified;

describe('the approval form', () => {
  it('shows each reader what the screen shows, and no more (O12)', async () => {
    const [signed, waiting, town] = await Promise.all(
      ['sic.head', 'tax.head', 'gonghe.officer'].map(printed),
    );
    expect(textOf(signed!)).toContain('用地手续齐全');
    expect(textOf(signed!)).toContain('自然资源局 局长');
    for (const form of [waiting!, town!]) {
      expect(textOf(form)).not.toContain('用地手续齐全');
      expect(textOf(form)).not.toContain('工艺先进');
      expect(textOf(form)).toContain('已签署（内容暂不可见）');
    }
  });

  it('is nobody else’s', async () => {
    const path = `/approval-forms/${submission}.pdf`;
    for (const account of ['taoyuan.head', 'admin.system', 'admin.audit'])
      expect([account, (await get(path, account)).status]).toEqual([account, 404]);
    expect((await get(path)).status).toBe(401);
    expect((await get('/approval-forms/x.pdf', 'sic.head')).status).toBe(404);
  });

  it('has one code for one state and view, however often and at once it is printed', async () => {
    const forms = await Promise.all(Array.from({ length: 12 }, () => printed('housing.head')));
    expect(new Set(forms.map(sha256)).size).toBe(1);
    // Whoever sees the same has the same.
    expect(codeOn(await printed('tax.head'))).toBe(codeOn(forms[0]!));
    expect(codeOn(await printed('sic.head'))).not.toBe(codeOn(forms[0]!));
    const rows = await db.asOwner('SELECT FROM drawn_document');
    expect((await api.stored()).length).toBe(rows.length);
  });

  it('is confirmed to anybody by its code: number, date and the digest of the very file', async () => {
    const form = await printed('sic.head');
    const confirmed = await verify(codeOn(form));
    expect(confirmed).toEqual({
      title: { zh: '呈批表', en: 'Approval form' },
      number: 'XM2027-0001',
      matter: { zh: '项目准入', en: 'Project entry' },
      on: '2027-03-01',
      digest: sha256(form),
      isVoid: false,
      supersededOn: null,
    });
    expect(await verify(codeOn(form).replaceAll('-', ' ').toLowerCase())).toEqual(confirmed);
  });
});

describe('an issued document', () => {
  it('has a code of 128 bits in the transaction that issued it, and is drawn soon after', async () => {
    const [row] = await db.asOwner<{ id: string; code: string }>('SELECT id, code FROM issued_document');
    expect(row!.code).toMatch(/^[0-9A-F]{32}$/);
    expect(await verify(row!.code)).toMatchObject({ digest: null });
    await api.work();
    const { digest } = await verify(row!.code);
    expect(digest).toBe(sha256(await bytesOf(`/documents/${row!.id}.pdf`, 'sic.head')));
    expect(await db.count('paperwork')).toBe(0);
  });

  it('stays as it was drawn, whatever its unit is called later', async () => {
    const [row] = await db.asOwner<{ id: string }>('SELECT id FROM issued_document');
    const before = await bytesOf(`/documents/${row!.id}.pdf`, 'sic.head');
    await db.asOwner(`UPDATE unit SET name = '{"zh":"发展改革委","en":"DRC"}' WHERE id = 'drc'`);
    expect((await bytesOf(`/documents/${row!.id}.pdf`, 'sic.head')).equals(before)).toBe(true);
    await db.asOwner(`UPDATE unit SET name = '{"zh":"发展和改革局","en":"DRC"}' WHERE id = 'drc'`);
  });
});

describe('the package of a closed submission', () => {
  let file: string;
  const take = async (account: string) => get(`/archives/${submission}.zip`, account);

  it('is not there while it is open', async () => {
    expect((await take('drc.head')).status).toBe(404);
  });

  it('is packed when it has closed, and holds everything, each file with its digest', async () => {
    // Rows of uploads have nothing behind them in a test: their contents are put there.
    const { FolderStorage } = await import('../storage/folder-storage.js');
    const storage = new FolderStorage(api.folder);
    const files = await db.asOwner<{ id: string }>(
      'SELECT f.id FROM file f JOIN submission_file s ON s.file = f.id',
    );
    await db.asOwner(`UPDATE file SET digest = encode(sha256(id::text::bytea), 'hex'), size = 36`);
    for (const { id } of files) await storage.put(id.replaceAll('-', ''), contentOf(id));
    await db.asOwner(`UPDATE file SET storage_key = replace(id::text, '-', '')`);
    await app.act.run(people('drc.head'), {
      submission,
      key: 'void',
      event: { type: 'CANCEL', reason: '重复申报' },
    });
    expect((await take('drc.head')).status).toBe(404);
    await api.work();
    expect(await db.asOwner('SELECT last_error FROM paperwork')).toEqual([]);
    file = join(folder, 'package.zip');
    await writeFile(file, Buffer.from(await (await take('drc.head')).arrayBuffer()));
    const { faults, manifest, events } = await checkPackage(file);
    expect(faults).toEqual([]);
    expect(manifest).toMatchObject({
      submission: { id: submission, number: 'XM2027-0001' },
      closed: { ending: 'void' },
      retention: { years: null, source: expect.stringContaining('保管期限永久') as string },
    });
    const readme = (await contentsOf(file)).get('README.md')!.toString();
    expect(readme).toContain('保管期限 / kept: 永久 / for ever');
    expect(events).toBe(5);
    const paths = manifest!.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        ...['README.md', 'index.html', 'form/approval-form.pdf', 'form/form.json', 'opinions/opinions.json'],
        ...[
          'events/events.jsonl',
          'materials/index.json',
          'documents/鹤项受〔2027〕1号 项目准入受理通知书.pdf',
        ],
      ]),
    );
    expect(paths.filter((path) => path.startsWith('materials/'))).toHaveLength(files.length + 1);
    const form = textOf((await contentsOf(file)).get('form/approval-form.pdf')!);
    const index = (await contentsOf(file)).get('index.html')!.toString();
    for (const page of [form, index])
      for (const words of ['作废', '用地手续齐全', '工艺先进', '重复申报']) expect(page).toContain(words);
    // Every address on the page is a file of the package.
    const addresses = [...index.matchAll(/href="([^"]*)"/g)].map(([, address]) =>
      decodeURIComponent(address!),
    );
    expect(addresses.filter((address) => address.startsWith('materials/'))).toHaveLength(files.length);
    expect(addresses.filter((address) => ![...paths, 'SHA256SUMS'].includes(address))).toEqual([]);
    expect(index).toMatch(/<b>作废<\/b>　发展和改革局 [^<]+<\/p><p class="quiet">/);
  });

  it('is for those whose file it is: the administrator of the matter and who answers for it, not who submitted', async () => {
    expect((await take('drc.clerk')).status).toBe(200);
    for (const account of [
      'gonghe.officer',
      'sic.head',
      'supervision.officer',
      'admin.system',
      'taoyuan.head',
    ])
      expect([account, (await take(account)).status]).toEqual([account, 404]);
    expect((await get(`/archives/${submission}.zip`)).status).toBe(401);
  });

  it('is the same to the byte when it is packed again, and one', async () => {
    const stored = await api.stored();
    await db.asOwner(
      `INSERT INTO paperwork (id, submission, next_at) VALUES (gen_random_uuid(), $1, now()), (gen_random_uuid(), $1, now())`,
      [submission],
    );
    // Another time of day, and the one that is kept put aside, to compare with.
    await db.asSuperuser(`ALTER TABLE archive_package DISABLE TRIGGER archive_package_kept;
      UPDATE archive_package SET seq = 0; ALTER TABLE archive_package ENABLE ALWAYS TRIGGER archive_package_kept;`);
    await api.work();
    // The desk that looks each second may have taken one of the two, and clears what it packed in vain.
    while ((await db.count('paperwork')) > 0) await sleep(50);
    const rows = await db.asOwner<{ digest: string }>('SELECT digest FROM archive_package ORDER BY seq');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(rows[1]);
    expect(await api.stored()).toHaveLength(stored.length + 1);
  });

  it('shows what was changed in it', async () => {
    const contents = await contentsOf(file);
    const problemsOf = async (change: (files: Map<string, Buffer>) => void) => {
      const changed = new Map(contents);
      change(changed);
      const path = join(folder, 'changed.zip');
      await writeFile(path, await zipped(changed));
      return (await checkPackage(path)).faults.map(({ path: at, problem }) => `${at} ${problem}`);
    };
    const opinions = contents.get('opinions/opinions.json')!.toString();
    expect(
      await problemsOf((files) =>
        files.set('opinions/opinions.json', Buffer.from(opinions.replace('同意', '反对'))),
      ),
    ).toEqual(['opinions/opinions.json differs']);
    expect(await problemsOf((files) => files.delete('form/approval-form.pdf'))).toEqual([
      'form/approval-form.pdf missing',
    ]);
    expect(await problemsOf((files) => files.set('more.txt', Buffer.from('x')))).toEqual([
      'more.txt notListed',
    ]);
    const cut = join(folder, 'cut.zip');
    await writeFile(cut, (await readFile(file)).subarray(0, -100));
    expect((await checkPackage(cut)).faults).toEqual([{ path: cut, problem: 'unreadable' }]);
    // An event changed, and every digest made to fit: the chain still tells.
    const events = contents.get('events/events.jsonl')!.toString().replace('工艺先进', '工艺落后');
    expect(await problemsOf((files) => forge(files, 'events/events.jsonl', events))).toEqual([
      'events/events.jsonl hashDiffers',
    ]);
    const form = contents.get('form/form.json')!.toString().replace('"landMu": 45', '"landMu": 54');
    expect(await problemsOf((files) => forge(files, 'form/form.json', form))).toEqual([
      'form/form.json formDiffers',
    ]);
  });

  it('leaves its documents void, for whoever asks by their codes', async () => {
    const [row] = await db.asOwner<{ code: string }>('SELECT code FROM issued_document');
    expect(await verify(row!.code)).toMatchObject({ isVoid: true });
  });
});

describe('a code that no document bears', () => {
  it('is answered clearly, and whoever tries many is told to wait', async () => {
    const unknown = await get('/verify/00000000000000000000000000000000');
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { reason: 'CODE_UNKNOWN' }]);
    expect((await get('/verify/x')).status).toBe(404);
    const tries = await Promise.all(Array.from({ length: 60 }, (_, n) => get(`/verify/${n}`)));
    expect(tries.some(({ status }) => status === 429)).toBe(true);
    const [row] = await db.asOwner<{ code: string }>('SELECT code FROM issued_document');
    expect((await get(`/verify/${row!.code}`)).status).toBe(429);
  });
});

async function* contentOf(id: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(id);
}

async function contentsOf(path: string): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  const zip = await openPromise(path, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    contents.set(entry.fileName, Buffer.concat(chunks));
  }
  zip.close();
  return contents;
}

async function zipped(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of files) zip.addBuffer(content, path);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Puts a changed file in, and makes the manifest and the sums fit it. */
function forge(files: Map<string, Buffer>, path: string, text: string): void {
  const old = { file: sha256(files.get(path)!), manifest: sha256(files.get('manifest.json')!) };
  const content = Buffer.from(text);
  const fitted = (of: string) => files.get(of)!.toString().replaceAll(old.file, sha256(content));
  const manifest = Buffer.from(
    fitted('manifest.json').replace(
      new RegExp(`("path": "${path}",\\s+"size": )\\d+`),
      `$1${content.length}`,
    ),
  );
  files.set(path, content).set('manifest.json', manifest);
  files.set('SHA256SUMS', Buffer.from(fitted('SHA256SUMS').replace(old.manifest, sha256(manifest))));
}
