import { migrateQueues } from '@countersign/delivery';
import { migrate, startEmbeddedPostgres } from '@countersign/persistence';
import { seed } from './seed.mjs';
import { applicationSigner } from './application-signer.mjs';
import { floorSigner } from './floor-signer.mjs';
import { measured, inSlices } from './measure.mjs';
import inspector from 'node:inspector/promises';
import { writeFileSync } from 'node:fs';
const pg = await startEmbeddedPostgres({ folder: '/tmp/store/prof/data', settings: ['max_wal_size=4GB'] });
try {
  await migrate(pg.ownerUrl);
  const pieces = await seed(pg, 1000);
  const { warm, a, f, b } = inSlices(pieces, { warm: 0.2, a: 0.5, f: 0.05, b: 0.25 });
  const app = await applicationSigner(pg); const floor = await floorSigner(pg);
  await measured(app, warm);
  await measured(floor, f);
  const s = new inspector.Session(); s.connect(); await s.post('Profiler.enable');
  let u0 = process.cpuUsage();
  const fl = await measured(floor, Array.from({length:10},()=>f).flat()); let u=process.cpuUsage(u0);
  console.log('floor', fl.perSecond, 'cpu us/dec', (u.user+u.system)/fl.count);
  u0 = process.cpuUsage(); const r0 = await measured(app, b); u=process.cpuUsage(u0);
  console.log('app', r0.perSecond, 'cpu us/dec', (u.user+u.system)/r0.count);
  await s.post('Profiler.start');
  const r = await measured(app, a);
  const { profile } = await s.post('Profiler.stop');
  writeFileSync('/tmp/store/prof/app.cpuprofile', JSON.stringify(profile));
  console.log('app(prof)', r.perSecond);
  await app.close(); await floor.close();
} finally { await pg.stop(); }
