import { migrate, startEmbeddedPostgres } from '@countersign/persistence';
import { seed } from './seed.mjs';
import { applicationSigner } from './application-signer.mjs';
import { floorSigner } from './floor-signer.mjs';
import { measured, inSlices } from './measure.mjs';
import pgm from 'pg';
const pg = await startEmbeddedPostgres({ folder: '/tmp/store/prof/data', settings: ['max_wal_size=4GB','track_functions=all','shared_preload_libraries=pg_stat_statements','pg_stat_statements.track=all'] });
try {
  await migrate(pg.ownerUrl);
  const pieces = await seed(pg, 1000);
  const { warm, a, f } = inSlices(pieces, { warm: 0.1, a: 0.8, f: 0.05});
  const app = await applicationSigner(pg); const floor = await floorSigner(pg);
  await measured(app, warm); 
  const c = new pgm.Client({connectionString: pg.superuserUrl.replace(/postgres$/,'countersign')}); await c.connect();
  await c.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements; SELECT pg_stat_statements_reset(); SELECT pg_stat_reset()');
  console.log((await measured(floor, Array.from({length:10},()=>f).flat())).perSecond);
  console.log((await measured(app, a)).perSecond);
  const { rows } = await c.query("select calls, round((mean_exec_time*1000)::numeric,1) us, round((mean_plan_time*1000)::numeric,1) plan, rows, wal_bytes/calls wal, left(regexp_replace(query,'\\s+',' ','g'),110) q from pg_stat_statements where calls>200 order by total_exec_time desc limit 30");
  console.table(rows);
  await app.close(); await floor.close(); await c.end();
} finally { await pg.stop(); }
