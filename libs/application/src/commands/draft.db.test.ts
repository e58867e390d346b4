import { randomUUID } from 'node:crypto';
import type { Actor, DomainError } from '@countersign/domain';
import {
  actorsOf,
  applicationOn,
  exampleForm,
  loadDemonstration,
  testDatabase,
  uploaded,
} from '@countersign/testing';
import type { Application } from '@countersign/testing';
import { DraftQuery } from '../queries/draft.query.js';
import { Organization } from '../queries/organization.js';
import { Wording } from '../queries/wording.js';
import { DeleteDraft, SaveDraft } from './draft.js';

const db = testDatabase();
let app: Application;
let [save, remove]: [SaveDraft, DeleteDraft] = [] as never;
let [officer, other]: [Actor, Actor] = [] as never;
beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  const people = await actorsOf(db.source);
  [officer, other] = [people('gonghe.officer'), people('gulao.officer')];
  [save, remove] = [new SaveDraft(db.source, app.registry), new DeleteDraft(db.source)];
});
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'not refused',
    ({ code }: DomainError) => code,
  );
const half = { matter: 'project-entry', form: { projectName: '半' }, materials: [] };

describe('a draft', () => {
  it('is kept as it is, however incomplete, and counts its versions', async () => {
    const { id, version } = await save.run(officer, half);
    expect(version).toBe(1);
    expect((await save.run(officer, { ...half, id, version: 1, form: { jobs: -7 } })).version).toBe(2);
    const [row] = await db.asOwner('SELECT form, unit FROM draft WHERE id = $1', [id]);
    expect(row).toEqual({ form: { jobs: -7 }, unit: 'gonghe' });
  });

  it('is not overwritten by a screen that shows an older one', async () => {
    const { id } = await save.run(officer, half);
    await save.run(officer, { ...half, id, version: 1 });
    expect(await refusalOf(save.run(officer, { ...half, id, version: 1 }))).toBe('STALE');
    expect((await save.run(officer, { ...half, id })).version).toBe(3);
  });

  it('is its author’s alone', async () => {
    const { id } = await save.run(officer, half);
    expect(await refusalOf(save.run(other, { ...half, id }))).toBe('DRAFT_NOT_FOUND');
    expect(await refusalOf(remove.run(other, id))).toBe('DRAFT_NOT_FOUND');
    await remove.run(officer, id);
    expect(await refusalOf(remove.run(officer, id))).toBe('DRAFT_NOT_FOUND');
    expect(await refusalOf(remove.run(officer, 'x'))).toBe('DRAFT_NOT_FOUND');
  });

  it('is of a matter that there is', async () => {
    expect(await refusalOf(save.run(officer, { ...half, matter: 'nothing' }))).toBe('DEFINITION_UNKNOWN');
  });

  it('names files by ids, and says nothing of those of others', async () => {
    const material = 'feasibility';
    const bad = { ...half, materials: [{ material, file: 'x' }] };
    expect(await refusalOf(save.run(officer, bad))).toBe('BAD_INPUT');
    const [mine] = await uploaded(app, officer, ['mine']);
    const [theirs] = await uploaded(app, other, ['theirs']);
    const materials = [mine!, theirs!].map((file) => ({ material, file }));
    const { id } = await save.run(officer, { ...half, materials });
    const wording = new Wording(app.registry, new Organization(db.source));
    const read = await new DraftQuery(db.source, wording).run(officer, id);
    expect(read.materials.map(({ file }) => file.name)).toEqual(['mine.pdf']);
  });

  it('goes with the filing, but not somebody else’s', async () => {
    const [mine, theirs] = [await save.run(officer, half), await save.run(other, half)];
    for (const draft of [mine.id, theirs.id]) {
      const form = await exampleForm(app, officer, 'project-entry');
      await app.submit.run(officer, { key: randomUUID(), matter: 'project-entry', draft, ...form });
    }
    const rows = await db.asOwner('SELECT id FROM draft WHERE id = ANY ($1)', [[mine.id, theirs.id]]);
    expect(rows).toEqual([{ id: theirs.id }]);
  });
});
