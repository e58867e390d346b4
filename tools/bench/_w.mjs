import { migrate, startEmbeddedPostgres } from '@countersign/persistence';
import { readFileSync } from 'node:fs';
import { seed } from './seed.mjs';
import pgm from 'pg';
const pg = await startEmbeddedPostgres({ folder: '/tmp/store/prof/data', settings: ['max_wal_size=4GB', 'synchronous_commit=off'] });
try {
  await migrate(pg.ownerUrl);
  const pieces = await seed(pg, 1000);
  const c = new pgm.Client({connectionString: pg.superuserUrl.replace(/postgres$/,'countersign'), pipeline: true}); await c.connect();
  await c.query(`
  CREATE FUNCTION w2(p_id uuid, p_stage text, p_cycle int, p_due date, p_yellow date, p_state jsonb, p_seq int, p_head bytea, p_wake timestamptz, p_closed timestamptz, p_ending text,
    e_seq int[], e_text text[], e_hash bytea[], e_type text[], e_actor uuid[], e_key text[], e_at timestamptz[], e_rec timestamptz,
    a_no int[], a_kind text[], a_stage text[], a_visit int[], a_seat text[], a_about int[], a_cycle int[], a_unit text[], a_post text[], a_work text[], a_version int[], a_due date[], a_yellow date[], a_opened timestamptz[], a_closed timestamptz[], a_signed uuid[], a_for text[], a_outcome text[], a_state jsonb[]) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
    UPDATE submission SET stage=p_stage, cycle=p_cycle, due_on=p_due, yellow_on=p_yellow, state=p_state, seq=p_seq, head=p_head, wake_at=p_wake, wake_retry_at=NULL, wake_failures=0, wake_error=NULL, closed_at=p_closed, ending=p_ending WHERE id=p_id;
    INSERT INTO submission_event SELECT p_id, u.*, e_rec FROM unnest(e_seq,e_text,e_hash,e_type,e_actor,e_key,e_at) u;
    INSERT INTO assignment SELECT p_id, u.* FROM unnest(a_no,a_kind,a_stage,a_visit,a_seat,a_about,a_cycle,a_unit,a_post,a_work,a_version,a_due,a_yellow,a_opened,a_closed,a_signed,a_for,a_outcome,a_state) u
     ON CONFLICT (submission, no) DO UPDATE SET work = EXCLUDED.work, version = EXCLUDED.version, due_on = EXCLUDED.due_on, yellow_on = EXCLUDED.yellow_on,
      opened_at = EXCLUDED.opened_at, closed_at = EXCLUDED.closed_at, signed_by = EXCLUDED.signed_by, for_unit = EXCLUDED.for_unit, outcome = EXCLUDED.outcome, state = EXCLUDED.state;
  END $$`);
  const pid = (await c.query('select pg_backend_pid() p')).rows[0].p;
  const ticks = () => { const st=readFileSync(`/proc/${pid}/stat`,'utf8'); const r=st.slice(st.lastIndexOf(')')+2).split(' '); return (Number(r[11])+Number(r[12]))*10000; };
  const subs = (await c.query(`select to_jsonb(s) s, (select jsonb_agg(to_jsonb(a) order by no) from assignment a where submission=s.id) a from submission s limit 600`)).rows;
  const text = (await c.query('select text from submission_event limit 1')).rows[0].text;
  let k=0; const actor='01a00000-0000-7000-8000-000000000000'; const now=new Date().toISOString(); const hash='\\x'+'00'.repeat(32);
  const ev = (seq)=>({seq, text, hash, type:'SIGN', actor, key:'k'+(k++), at:now, recorded_at:now});
  const w1 = (s,a) => { s.seq++; const row={...s, wake_at: now}; return [{name:'write_step', text:'SELECT write_step($1,$2,$3,$4,$5,$6)', values:[false, JSON.stringify(row), JSON.stringify([{...a, version:a.version+1}]), JSON.stringify([{submission:s.id,...ev(s.seq)}]), '[]', null]}]; };
  const w2 = (s,a) => { s.seq++; const e=ev(s.seq); return [{name:'w2', text:'SELECT w2('+Array.from({length:38},(_, i)=>'$'+(i+1)).join(',')+')', values:[s.id,s.stage,s.cycle,s.due_on,s.yellow_on,JSON.stringify(s.state),s.seq,hash,now,null,null,
     [e.seq],[e.text],[e.hash],[e.type],[e.actor],[e.key],[e.at],e.recorded_at,
     [a.no],[a.kind],[a.stage],[a.visit],[a.seat],[a.about],[a.cycle],[a.unit],[a.post],[a.work],[a.version+1],[a.due_on],[a.yellow_on],[a.opened_at],[a.closed_at],[a.signed_by],[a.for_unit],[a.outcome],[JSON.stringify(a.state)]]}]; };
  const w3 = (s,a) => { s.seq++; const e=ev(s.seq); return [
    {name:'u1', text:'UPDATE submission SET stage=$2, cycle=$3, due_on=$4, yellow_on=$5, state=$6, seq=$7, head=$8, wake_at=$9, wake_retry_at=NULL, wake_failures=0, wake_error=NULL, closed_at=$10, ending=$11 WHERE id=$1', values:[s.id,s.stage,s.cycle,s.due_on,s.yellow_on,JSON.stringify(s.state),s.seq,hash,now,null,null]},
    {name:'e1', text:'INSERT INTO submission_event VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)', values:[s.id,e.seq,e.text,e.hash,e.type,e.actor,e.key,e.at,e.recorded_at]},
    {name:'a1', text:`INSERT INTO assignment VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20) ON CONFLICT (submission, no) DO UPDATE SET work = EXCLUDED.work, version = EXCLUDED.version, due_on = EXCLUDED.due_on, yellow_on = EXCLUDED.yellow_on,
      opened_at = EXCLUDED.opened_at, closed_at = EXCLUDED.closed_at, signed_by = EXCLUDED.signed_by, for_unit = EXCLUDED.for_unit, outcome = EXCLUDED.outcome, state = EXCLUDED.state`, values:[s.id,a.no,a.kind,a.stage,a.visit,a.seat,a.about,a.cycle,a.unit,a.post,a.work,a.version+1,a.due_on,a.yellow_on,a.opened_at,a.closed_at,a.signed_by,a.for_unit,a.outcome,JSON.stringify(a.state)]}]; };
  const w3u = (s,a) => { const r = w3(s,a); r[2] = {name:'a2', text:`UPDATE assignment SET work=$3,version=$4,due_on=$5,yellow_on=$6,opened_at=$7,closed_at=$8,signed_by=$9,for_unit=$10,outcome=$11,state=$12 WHERE submission=$1 and no=$2`, values:[s.id,a.no,a.work,a.version+1,a.due_on,a.yellow_on,a.opened_at,a.closed_at,a.signed_by,a.for_unit,a.outcome,JSON.stringify(a.state)]}; return r; };
  const nul = () => [{name:'n', text:'select $1::int', values:[1]}];
  const run = async (name, w, n=600) => { await c.query('BEGIN'); for (let i=0;i<100;i++) await Promise.all(w(subs[i].s, subs[i].a[3]).map(q=>c.query(q))); const t0=ticks(), u0=process.cpuUsage(); for (let i=0;i<n;i++) await Promise.all(w(subs[i].s, subs[i].a[3]).map(q=>c.query(q))); const u=process.cpuUsage(u0); console.log(name.padEnd(6), 'pg', ((ticks()-t0)/n).toFixed(0), 'node', Math.round((u.user+u.system)/n)); await c.query('COMMIT'); await c.query('VACUUM submission, assignment'); };
  const one = (k) => (s,a) => [w3u(s,a)[k]];
  console.log((await c.query("select unnest(enumvals) v from pg_settings where name='default_toast_compression'")).rows);
  const parts = async () => { for (let r=0;r<2;r++) { await run('null', nul); await run('sub', one(0)); await run('ev', one(1)); await run('asg', one(2)); await run('w1', w1); await run('w3', w3u); } };
  await parts();
  console.log('lz4'); await c.query("ALTER TABLE submission ALTER COLUMN state SET COMPRESSION lz4; ALTER TABLE submission_event ALTER COLUMN text SET COMPRESSION lz4; ALTER TABLE assignment ALTER COLUMN state SET COMPRESSION lz4").then(parts, e=>console.log(e.message));
  console.log('toast target'); await c.query('ALTER TABLE submission SET (toast_tuple_target=8160); ALTER TABLE submission_event SET (toast_tuple_target=8160)'); await parts();
  await c.end();
} finally { await pg.stop(); }
