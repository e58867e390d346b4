import { migrate, startEmbeddedPostgres } from '@countersign/persistence';
import { readFileSync, readdirSync } from 'node:fs';
import { seed } from './seed.mjs';
import { applicationSigner } from './application-signer.mjs';
import { floorSigner } from './floor-signer.mjs';
import { measured, inSlices } from './measure.mjs';
const pg = await startEmbeddedPostgres({ folder: '/tmp/store/prof/data', settings: ['max_wal_size=4GB'] });
const thr = () => { let main=0, other=0; for (const t of readdirSync('/proc/self/task')) { const st=readFileSync(`/proc/self/task/${t}/stat`,'utf8'); const r=st.slice(st.lastIndexOf(')')+2).split(' '); const v=(Number(r[11])+Number(r[12]))*10000; if (Number(t)===process.pid) main+=v; else other+=v; } return [main,other]; };
try {
  await migrate(pg.ownerUrl);
  const pieces = await seed(pg, 2000, 2000);
  const { a, f } = inSlices(pieces, { a: 0.85, f: 0.15});
  const app = await applicationSigner(pg); const floor = await floorSigner(pg);
  const m = async (name, s, p) => { const t0=thr(); const r=await measured(s,p); const t=thr(); console.log(name, Math.round(r.perSecond), 'main', Math.round((t[0]-t0[0])/r.count), 'other', Math.round((t[1]-t0[1])/r.count)); };
  await m('floor', floor, f); await m('floor', floor, f);
  while (a.length) { await m('app', app, a.splice(0,1700)); }
  await m('floor', floor, f);
  await app.close(); await floor.close();
} finally { await pg.stop(); }
