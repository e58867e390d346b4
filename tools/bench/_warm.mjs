import { migrate, startEmbeddedPostgres } from '@countersign/persistence';
import { seed } from './seed.mjs';
import { applicationSigner } from './application-signer.mjs';
import { floorSigner } from './floor-signer.mjs';
import { measured, inSlices } from './measure.mjs';
const pg = await startEmbeddedPostgres({ folder: '/tmp/store/prof/data', settings: ['max_wal_size=4GB'] });
try {
  await migrate(pg.ownerUrl);
  const pieces = await seed(pg, 3000, 3000);
  const { a, f } = inSlices(pieces, { a: 0.8, f: 0.1});
  const app = await applicationSigner(pg); const floor = await floorSigner(pg);
  for (let i=0;i<4;i++) {const u0=process.cpuUsage(); const r=await measured(floor, f.slice(0,1000)); const u=process.cpuUsage(u0); console.log('floor', Math.round(r.perSecond), Math.round(u.user/r.count), Math.round(u.system/r.count));}
  while (a.length) { const u0=process.cpuUsage(); const r=await measured(app, a.splice(0,1500)); const u=process.cpuUsage(u0); console.log('app', Math.round(r.perSecond), Math.round(u.user/r.count), Math.round(u.system/r.count)); }
  await app.close(); await floor.close();
} finally { await pg.stop(); }
