import { setTimeout as sleep } from 'node:timers/promises';
import { StoreModule } from '@countersign/persistence';
import { createLogger } from '@countersign/platform';
import { actorsOf, applicationOn, loadDemonstration, testDatabase } from '@countersign/testing';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { startFilesApi, type FilesApi } from '../../test/api.js';
import * as sample from '../../test/samples.js';
import { ClearingModule } from './clearing.module.js';

const db = testDatabase();
let api: FilesApi;
let cookie: string;

beforeAll(async () => {
  await loadDemonstration(applicationOn(db.source));
  const people = await actorsOf(db.source);
  api = await startFilesApi(db, 2);
  cookie = await api.signIn(people('gonghe.officer'));
});
afterAll(() => api.close());

async function upload(): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(sample.pdf())]), 'site plan.pdf');
  const response = await fetch(`${api.address}/files`, { method: 'POST', body: form, headers: { cookie } });
  return ((await response.json()) as { id: string }).id;
}

/** As the worker runs it, over the same database and folder as the API. */
async function startWorker() {
  @Module({
    imports: [
      StoreModule.forRoot({ url: db.appUrl, poolSize: 2, manualClock: true }),
      ClearingModule.forRoot({ logger: createLogger('silent'), folder: api.folder }),
    ],
  })
  class TestModule {}
  return NestFactory.createApplicationContext(TestModule, { logger: false });
}

it('a worker clears an upload that nothing came of within seven days, by the clock of the system', async () => {
  const [old, young] = [await upload(), await upload()];
  await db.asOwner(`UPDATE file SET created_at = created_at - interval '7 days' WHERE id = $1`, [old]);
  // The manual clock stands wherever somebody set it: what is cleared away is none of its business.
  await db.asOwner(`INSERT INTO business_clock (now) VALUES (clock_timestamp() + interval '1 year')`);
  const worker = await startWorker();
  for (const end = Date.now() + 60_000; (await api.stored()).includes(old) && Date.now() < end;)
    await sleep(20);
  await worker.close();
  expect(await api.stored()).toEqual([young]);
  const get = (id: string) => fetch(`${api.address}/files/${id}`, { headers: { cookie } });
  expect([(await get(old)).status, (await get(young)).status]).toEqual([404, 200]);
  expect(await db.count('discarded_content')).toBe(0);
});
