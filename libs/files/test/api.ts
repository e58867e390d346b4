import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChangesModule, CommandsModule, DeliverOutbox } from '@countersign/application';
import type { Actor } from '@countersign/domain';
import { StoreModule } from '@countersign/persistence';
import { createLogger } from '@countersign/platform';
import type { TestDatabase } from '@countersign/testing';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { FilesModule } from '../src/files.module.js';
import { PaperDesk } from '../src/paperwork/paper-desk.js';
import { PaperworkModule } from '../src/paperwork/paperwork.module.js';

const PUBLIC_URL = 'https://approval.example.cn';

/** The file routes as they are served, over a test's database and a folder of its own. */
export type FilesApi = {
  readonly address: string;
  readonly port: number;
  /** FILES_DIR */
  readonly folder: string;
  /** Signs somebody in. @returns the `Cookie` header */
  signIn(actor: Actor): Promise<string>;
  /** Names of everything that the folder holds, half-written files included. */
  stored(): Promise<readonly string[]>;
  /** Delivers the outbox, then draws and packs what is due, as a worker would. */
  work(): Promise<void>;
  close(): Promise<void>;
};

export async function startFilesApi(db: TestDatabase, maxFileMb: number): Promise<FilesApi> {
  const folder = await mkdtemp(join(tmpdir(), 'files-api-'));
  @Module({
    imports: [
      StoreModule.forRoot({ url: db.appUrl, poolSize: 6, manualClock: true }),
      ChangesModule.forRoot({ redisUrl: undefined, onError: () => undefined }),
      CommandsModule,
      FilesModule.forRoot({ folder, maxFileMb, publicUrl: PUBLIC_URL }),
      PaperworkModule.forRoot({ logger: createLogger('silent', 'test'), folder, publicUrl: PUBLIC_URL }),
    ],
  })
  class TestModule {}

  const app = await NestFactory.create<NestFastifyApplication>(TestModule, new FastifyAdapter(), {
    logger: false,
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    folder,
    async signIn({ person, unit, post }) {
      const token = randomUUID();
      await db.asOwner(
        `INSERT INTO session (token_hash, person, unit, post, created_at, expires_at)
         VALUES ($1, $2, $3, $4, now(), now() + interval '1 hour')`,
        [createHash('sha256').update(token).digest(), person, unit, post],
      );
      return `countersign_session=${token}`;
    },
    async stored() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
    },
    async work() {
      const ids = await db.asOwner<{ id: string }>('SELECT id FROM outbox WHERE sent_at IS NULL');
      await new DeliverOutbox(db.source).run(ids.map(({ id }) => id));
      await app.get(PaperDesk, { strict: false }).run();
    },
    async close() {
      await app.close();
      await rm(folder, { recursive: true });
    },
  };
}
