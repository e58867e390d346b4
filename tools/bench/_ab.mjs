import { migrate, startEmbeddedPostgres } from '@countersign/persistence';
import { seed } from './seed.mjs';
import { applicationSigner } from './application-signer.mjs';
import { measured, inSlices } from './measure.mjs';
const pg = await startEmbeddedPostgres({ folder: '/tmp/store/prof/data', settings: ['max_wal_size=4GB'] });
try {
  await migrate(pg.ownerUrl);
  const pieces = await seed(pg, 2500, 2500);
  const { a, w } = inSlices(pieces, { w: 0.2, a: 0.8});
  const app = await applicationSigner(pg); await measured(app, w);
  const out = { false: [], true: [] }; let i = 0;
  while (a.length >= 300) { const on = (i++ % 2) === 1; globalThis.CORK = on; const u0=process.cpuUsage(); const r = await measured(app, a.splice(0, 300)); const u=process.cpuUsage(u0); out[on].push([r.seconds, (u.user+u.system)/300]); }
  for (const k of ['false','true']) { const m = out[k].map(x=>x[0]).sort((x,y)=>x-y), c = out[k].map(x=>x[1]).sort((x,y)=>x-y); console.log(k, 'median/s', Math.round(300/m[m.length>>1]), 'best', Math.round(300/m[0]), 'total', Math.round(300*m.length/m.reduce((x,y)=>x+y,0)), 'cpu median', Math.round(c[c.length>>1]), 'min', Math.round(c[0])); }
  await app.close();
} finally { await pg.stop(); }
