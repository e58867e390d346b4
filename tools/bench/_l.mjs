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
  CREATE FUNCTION l2(p_id uuid, p_actor uuid, p_key text, p_manual boolean, p_files uuid[], p_skip boolean) RETURNS TABLE (
    state jsonb, seq integer, head bytea, work json, digest text, "values" jsonb, materials jsonb, keyed jsonb, files jsonb, at timestamptz, recorded_at timestamptz) LANGUAGE plpgsql VOLATILE ROWS 1 AS $$
  DECLARE s record; f record;
  BEGIN
    SELECT x.state, x.seq, x.head INTO s FROM submission x WHERE x.id = p_id FOR NO KEY UPDATE;
    IF NOT FOUND THEN RETURN; END IF;
    IF p_manual THEN SELECT b.now INTO at FROM business_clock b; END IF;
    recorded_at := clock_timestamp();
    at := coalesce(at, recorded_at);
    state := s.state; seq := s.seq; head := s.head;
    SELECT json_object_agg(a.no, a.state) INTO work FROM assignment a WHERE a.submission = p_id;
    SELECT r.digest, r.values, r.materials INTO digest, "values", materials FROM form_revision r WHERE r.submission = p_id AND r.revision = (s.state #>> '{form,revision}')::integer;
    IF p_key IS NOT NULL THEN SELECT jsonb_build_object('submission', e.submission, 'seq', e.seq, 'text', e.text) INTO keyed FROM submission_event e WHERE e.actor = p_actor AND e.key = p_key; END IF;
    RETURN NEXT;
  END $$;
  CREATE FUNCTION l4(p_id uuid, p_actor uuid, p_key text, p_manual boolean, p_files uuid[], p_skip boolean) RETURNS TABLE (
    state text, seq integer, head bytea, work text, digest text, "values" text, materials text, keyed jsonb, files jsonb, at timestamptz, recorded_at timestamptz) LANGUAGE plpgsql VOLATILE ROWS 1 AS $$
  BEGIN
    PERFORM FROM submission x WHERE x.id = p_id FOR NO KEY UPDATE;
    IF NOT FOUND THEN RETURN; END IF;
    RETURN QUERY SELECT s.state::text, s.seq, s.head, (SELECT string_agg(a.state::text, ',') FROM assignment a WHERE a.submission = p_id), f.digest, f.values::text, f.materials::text,
       (SELECT jsonb_build_object('submission', e.submission, 'seq', e.seq, 'text', e.text) FROM submission_event e WHERE e.actor = p_actor AND e.key = p_key), NULL::jsonb, CASE WHEN p_manual THEN (SELECT now FROM business_clock) ELSE clock_timestamp() END, clock_timestamp()
       FROM submission s JOIN form_revision f ON f.submission = s.id AND f.revision = (s.state #>> '{form,revision}')::integer WHERE s.id = p_id;
  END $$;
  `);
  const pid = (await c.query('select pg_backend_pid() p')).rows[0].p;
  const ticks = () => { const st=readFileSync(`/proc/${pid}/stat`,'utf8'); const r=st.slice(st.lastIndexOf(')')+2).split(' '); return (Number(r[11])+Number(r[12]))*10000; };
  const ids = pieces.map(p=>p[0].submission); const actor='01a00000-0000-7000-8000-000000000000'; let k=0;
  const l1 = (id) => [{name:'load_submission', text:'SELECT * FROM load_submission($1, $2, $3, $4, $5::uuid[], $6)', values:[id,actor,'k'+k++,false,[],false]}];
  const l2 = (id) => [{name:'l2', text:'SELECT * FROM l2($1, $2, $3, $4, $5::uuid[], $6)', values:[id,actor,'k'+k++,false,[],false]}];
  const l4 = (id) => [{name:'l4', text:'SELECT * FROM l4($1, $2, $3, $4, $5::uuid[], $6)', values:[id,actor,'k'+k++,false,[],false]}];
  const l3 = (id) => [{name:'p1', text:'SELECT state, seq, head FROM submission WHERE id=$1 FOR NO KEY UPDATE', values:[id]}, {name:'p2', text:'SELECT state FROM assignment WHERE submission=$1', values:[id]}, {name:'p3', text:`SELECT f.digest, f.values, f.materials, clock_timestamp() as at, (SELECT jsonb_build_object('submission', e.submission, 'seq', e.seq, 'text', e.text) FROM submission_event e WHERE e.actor = $2 AND e.key = $3) as keyed FROM form_revision f WHERE f.submission=$1 ORDER BY revision DESC LIMIT 1`, values:[id,actor,'k'+k++]}];
  const l5 = (id) => [{name:'p1', text:'SELECT state, seq, head FROM submission WHERE id=$1 FOR NO KEY UPDATE', values:[id]}];
  const l6 = (id) => [{name:'p2', text:'SELECT state FROM assignment WHERE submission=$1', values:[id]}];
  const nul = () => [{name:'n', text:'select $1::int', values:[1]}];
  const run = async (name, w, n=1000) => { await c.query('BEGIN'); for (let i=0;i<100;i++) await Promise.all(w(ids[i]).map(q=>c.query(q))); const t0=ticks(), u0=process.cpuUsage(); for (let i=0;i<n;i++) await Promise.all(w(ids[i%1000]).map(q=>c.query(q))); const u=process.cpuUsage(u0); console.log(name.padEnd(6), 'pg', ((ticks()-t0)/n).toFixed(0), 'node', Math.round((u.user+u.system)/n)); await c.query('COMMIT'); };
  for (let r=0;r<3;r++) { await run('null', nul); await run('l1', l1); await run('l2', l2); await run('l3', l3);await run('l4', l4); await run('l5', l5); await run('l6', l6);}
  await c.end();
} finally { await pg.stop(); }
