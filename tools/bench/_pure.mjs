import { migrate, startEmbeddedPostgres, writeStep, readEventRecord, lockSubmission } from '@countersign/persistence';
import { seed } from './seed.mjs';
import { handlers } from './handlers.mjs';
import { advance } from '../../libs/application/dist/step/progress.js';
import { decide, refusal } from '@countersign/domain';
const pg = await startEmbeddedPostgres({ folder: '/tmp/store/prof/data', settings: ['max_wal_size=4GB'] });
try {
  await migrate(pg.ownerUrl);
  const pieces = await seed(pg, 1000);
  const h = await handlers(pg, 4);
  const piece = pieces[0];
  const { UnitOfWork, databaseClocks } = await import('@countersign/persistence');
  const work = new UnitOfWork(h.source, databaseClocks(h.source, false).business);
  const loaded = await work.run((t) => lockSubmission(t, piece[0].submission, {}));
  const text = JSON.stringify(loaded.state);
  const definition = await h.registry.definition('project-entry', 1); const calendar = await h.registry.calendar(loaded.state.calendarVersion);
  const context = { definition, calendar, form: loaded.form };
  const at = loaded.at;
  const fresh = () => JSON.parse(text);
  const t = (name, f, n=1500) => { for (const phase of ['cold','warm','hot']) { const u0=process.cpuUsage(); for (let i=0;i<n;i++) f(i); const u=process.cpuUsage(u0); console.log(name.padEnd(14), phase, Math.round((u.user+u.system)/n)); } };
  t('parse', fresh);
  const states = Array.from({length:100}, fresh);
  const ev = (i) => { const p = piece[i%6]; return { type:'SIGN', actor: p.actor, at, no: p.no, opinion: p.opinion }; };
  t('refusal', (i)=>refusal(context, states[i%100], ev(i)));
  t('decide', (i)=>decide(context, states[i%100], ev(i)));
  const start = (s) => ({ submission: piece[0].submission, state: s, seq: 2, recordedAt: at, events: [], outbox: [], documents: [] });
  t('advance', (i)=>advance(start(states[i%100]), context, ev(i), 'k'));
  const after = advance(start(states[0]), context, ev(0), 'k');
  const inspector=await import('node:inspector/promises'); const ses=new inspector.Session(); ses.connect(); await ses.post('Profiler.enable'); await ses.post('Profiler.setSamplingInterval',{interval:100}); const W=()=>writeStep({ submission: piece[0].submission, definition, before: states[0], after: after.state, head: loaded.head, events: after.events, outbox: after.outbox, documents: [], files: [] }); for(let i=0;i<3000;i++) W(); await ses.post('Profiler.start'); t('writeStep', W, 6000); const {profile}=await ses.post('Profiler.stop'); (await import('node:fs')).writeFileSync('/tmp/store/prof/app.cpuprofile', JSON.stringify(profile)); console.log(W().values.map(v=>String(v).length));
  // a state with five signed
  let s5 = start(fresh()); for (let i=0;i<5;i++) s5 = advance(s5, context, ev(i), 'k');
  const settled = advance(s5, context, ev(5), 'k');
  console.log(settled.state.stage, settled.outbox.length, settled.events.at(-1).record.facts.length);
  for(let i=0;i<1500;i++) advance(s5, context, ev(5), 'k'); await ses.post('Profiler.start'); t('settle', (i)=>advance(s5, context, ev(5), 'k'), 1500); { const {profile}=await ses.post('Profiler.stop'); (await import('node:fs')).writeFileSync('/tmp/store/prof/app.cpuprofile', JSON.stringify(profile)); }
  const q = async () => { const u0=process.cpuUsage(); for (let i=0;i<1000;i++) { const r = h.source.createQueryRunner(); await r.connect(); await r.release(); } const u=process.cpuUsage(u0); console.log('runner', (u.user+u.system)/1000); }; await q(); await q();
  await h.source.destroy();
} finally { await pg.stop(); }
