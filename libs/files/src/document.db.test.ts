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
import { v7 as uuidv7 } from 'uuid';
import { startFilesApi, type FilesApi } from '../test/api.js';

const db = testDatabase();
const VOTERS = [
  'mayor',
  'deputy.finance',
  'deputy.industry',
  'deputy.construction',
  'partyoffice.head',
  'govoffice.head',
];

describe('issued documents over REST', () => {
  let app: Application;
  let api: FilesApi;
  let people: (account: string) => Actor;
  let submission: string;
  /** Of the acceptance notice, before anybody had scored. */
  let unscored: Buffer;

  beforeAll(async () => {
    app = applicationOn(db.source);
    await loadDemonstration(app);
    people = await actorsOf(db.source);
    api = await startFilesApi(db, 1);
    // It stands still: nothing but their order tells the notice from the scores.
    await app.clock.set(null, parseInstant('2027-03-01T10:00:00+08:00'));
    const consulted = await consultedEntry(app, people);
    submission = consulted.submission;
    unscored = await bytesOf((await issued('acceptanceNotice')).id);
    for (const { no, unit } of pendingOf(consulted.state)) {
      await sign(app, people(`${unit}.head`), submission, no, await agreement(app, consulted.state, unit));
    }
    const { scores = {} } = await agreement(app, consulted.state, 'drc');
    await signPending('drc.head', { outcome: 'recommend', text: '建议准入', scores });
    for (const account of VOTERS) await signPending(account, { outcome: 'admit' });
  });
  afterAll(() => api.close());

  const signPending = async (account: string, opinion: Parameters<typeof sign>[4]) => {
    const { unit, post } = people(account);
    const [row] = await db.asOwner<{ no: number }>(
      `SELECT no FROM assignment WHERE submission = $1 AND work = 'pending' AND unit = $2 AND post = $3`,
      [submission, unit, post],
    );
    // The quorum may be reached before everybody has voted.
    if (row) await sign(app, people(account), submission, row.no, opinion);
  };
  const get = async (id: string, account: string) =>
    fetch(`${api.address}/documents/${id}.pdf`, { headers: { cookie: await api.signIn(people(account)) } });
  const bytesOf = async (id: string) => Buffer.from(await (await get(id, 'gonghe.officer')).arrayBuffer());
  const issued = async (document: string) => {
    const [row] = await db.asOwner<{ id: string; number: string }>(
      `SELECT id, number FROM issued_document WHERE submission = $1 AND document = $2`,
      [submission, document],
    );
    return row ?? { id: '', number: '' };
  };

  it('are drawn as PDF under their title and number, the same bytes each time', async () => {
    const { id, number } = await issued('acceptanceNotice');
    const [first, again] = [await get(id, 'gonghe.officer'), await get(id, 'drc.clerk')];
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringContaining(encodeURIComponent(number)),
      'x-content-type-options': 'nosniff',
    });
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.equals(Buffer.from(await again.arrayBuffer()))).toBe(true);
  });

  it('show the scores that were decided on, and none where there were none yet', async () => {
    const pages = async (id: string) =>
      (await bytesOf(id)).toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length;
    expect(await pages((await issued('acceptanceNotice')).id)).toBe(1);
    expect(await pages((await issued('admission')).id)).toBe(2);
  });

  it('do not change after they were issued', async () => {
    const { id } = await issued('acceptanceNotice');
    expect(unscored.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await bytesOf(id)).equals(unscored)).toBe(true);
  });

  it('are for those who may read the submission', async () => {
    const { id } = await issued('acceptanceNotice');
    expect((await get(id, 'tax.head')).status).toBe(200);
    expect((await get(id, 'taoyuan.head')).status).toBe(404);
    expect((await get(id, 'admin.system')).status).toBe(404);
    expect((await get(uuidv7(), 'tax.head')).status).toBe(404);
    expect((await get('x', 'tax.head')).status).toBe(404);
    expect((await fetch(`${api.address}/documents/${id}.pdf`)).status).toBe(401);
  });
});
