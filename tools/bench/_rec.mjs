import { migrate, startEmbeddedPostgres, UnitOfWork, databaseClocks, lockSubmission } from '@countersign/persistence';
import { readFileSync, readdirSync } from 'node:fs';
import { seed } from './seed.mjs';
import { handlers } from './handlers.mjs';
import { applicationSigner } from './application-signer.mjs';
import { floorSigner } from './floor-signer.mjs';
import { measured, deal } from './measure.mjs';
const pg = await startEmbeddedPostgres({ folder: '/tmp/store/prof/data', settings: ['max_wal_size=4GB'] });
const ticks = () => { let s=0; const pm=Number(readFileSync('/tmp/store/prof/data/postmaster.pid','utf8').split('\n')[0]);
  for (const d of readdirSync('/proc')) if (/^\d+$/.test(d)) { try { const st=readFileSync(`/proc/${d}/stat`,'utf8'); const r=st.slice(st.lastIndexOf(')')+2).split(' '); if (Number(r[1])===pm && readFileSync(`/proc/${d}/cmdline`,'utf8').includes('countersign_app')) s+=Number(r[11])+Number(r[12]); } catch {} } return s*10000; };
const main = () => { const st=readFileSync(`/proc/self/task/${process.pid}/stat`,'utf8'); const r=st.slice(st.lastIndexOf(')')+2).split(' '); return (Number(r[11])+Number(r[12]))*10000; };
try {
  await migrate(pg.ownerUrl);
  const pieces = await seed(pg, 1000);
  const { warm, a, f } = deal(pieces, { warm: 0.25, a: 0.6, f: 0.15});
  const app = await applicationSigner(pg); const floor = await floorSigner(pg); const h = await handlers(pg, 8);
  const work = new UnitOfWork(h.source, databaseClocks(h.source, false).business);
  const one = { name: 'one', text: 'SELECT 1', values: [] };
  const nul = { sign: () => work.run(async (t) => { await t.query(one); await t.finish(one); }) };
  const load = { sign: ({submission, actor}) => work.run(async (t) => { await lockSubmission(t, submission, {actor: actor.person, key: 'k'}); await t.finish(one); }) };
  const m = async (name, s, p) => { const m0=main(), t0=ticks(), u0=process.cpuUsage(); const r=await measured(s,p); const u=process.cpuUsage(u0); const n=r.times.length; console.log(name.padEnd(6), String(Math.round(r.perSecond)).padStart(5)+'/s', 'main', Math.round((main()-m0)/n), 'allnode', Math.round((u.user+u.system)/n), 'pg', Math.round((ticks()-t0)/n)); };
  await measured(app, warm); await measured(floor, f);
  for (let i=0;i<4;i++) { await m('floor', floor, f.slice(0,600)); globalThis.RECENT=undefined; await m('app', app, a.splice(0, 450)); globalThis.RECENT=new Map(); await m('recent', app, a.splice(0, 450)); }
  await app.close(); await floor.close(); await h.source.destroy();
} finally { await pg.stop(); }
