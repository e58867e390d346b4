import { migrate, startEmbeddedPostgres } from '@countersign/persistence';
import { readFileSync, readdirSync } from 'node:fs';
import { seed } from './seed.mjs';
import { applicationSigner } from './application-signer.mjs';
import { floorSigner } from './floor-signer.mjs';
import { measured, inSlices } from './measure.mjs';
const pg = await startEmbeddedPostgres({ folder: '/tmp/store/prof/data', settings: ['max_wal_size=4GB'] });
const ticks = () => { let s=0; const port=`${pg.port}`; const pm=Number(readFileSync('/tmp/store/prof/data/postmaster.pid','utf8').split('\n')[0]);
  for (const d of readdirSync('/proc')) if (/^\d+$/.test(d)) { try { const st=readFileSync(`/proc/${d}/stat`,'utf8'); const r=st.slice(st.lastIndexOf(')')+2).split(' '); if (Number(r[1])===pm && readFileSync(`/proc/${d}/cmdline`,'utf8').includes('countersign_app')) s+=Number(r[11])+Number(r[12]); } catch {} } return s*10000; };
try {
  await migrate(pg.ownerUrl);
  const pieces = await seed(pg, 1000);
  const { warm, a, b, f } = inSlices(pieces, { warm: 0.15, a: 0.3, b: 0.3, f: 0.2});
  const app = await applicationSigner(pg); const floor = await floorSigner(pg);
  await measured(app, warm); await measured(floor, f);
  const m = async (name, s, p) => { const u0=process.cpuUsage(), t0=ticks(); const r=await measured(s,p); const u=process.cpuUsage(u0), t=ticks()-t0; const n=(u.user+u.system)/r.count; console.log(name, Math.round(r.perSecond)+'/s', 'node user', Math.round(u.user/r.count),'sys', Math.round(u.system/r.count), 'pg', Math.round(t/r.count), 'sum', Math.round(n+t/r.count)); };
  for (let i=0;i<1;i++) { await m('floor', floor, f); await m('app', app, a); await m('floor', floor, f); await m('app', app, b);}
  await app.close(); await floor.close();
} finally { await pg.stop(); }
