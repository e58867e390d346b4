import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import { hashPassword } from '@countersign/identity';
import { handlers, people } from './handlers.mjs';

/** So many beside them are signed while the engines warm up: a server that has just started is not what is measured. */
const WARM_UP = 500;
/** So many are signed at most; the others make the tables as large as they are. */
const IN_HAND = 1_000;

/**
 * Files one project entry through the application, accepts it, and copies it so often that the database holds `size`,
 * and those for warming up.
 * @returns lists of submissions, each the pieces of its consultation with who signs them
 */
export async function seed(postgres, size) {
  const app = await handlers(postgres, 2);
  const client = new pg.Client({
    connectionString: postgres.superuserUrl.replace(/postgres$/, 'countersign'),
  });
  await client.connect();
  try {
    await app.loadDemonstration(await hashPassword('countersign'));
    const filed = await consulted(app);
    const { rows } = await client.query('SELECT count(*)::int AS n FROM submission');
    const made = Math.max(IN_HAND, size - rows[0].n) + WARM_UP;
    await client.query(COPIES, [filed.submission, rows[0].n, made]);
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
    const actors = await people(app.source);
    const { definition } = await app.registry.latestDefinition('project-entry');
    const pieces = await client.query(
      `SELECT id AS submission FROM submission WHERE stage = 'consultation' AND seq = 2 AND id <> $1
       ORDER BY random() LIMIT ${IN_HAND + WARM_UP}`,
      [filed.submission],
    );
    const submissions = pieces.rows.map(({ submission }) =>
      filed.pending.map(({ no, unit, post }) => ({
        ...{ submission, no, account: `${unit}.${post}`, actor: actors.get(`${unit}.${post}`) },
        opinion: {
          outcome: 'agree',
          text: '经研究，同意该项目准入。请申报单位按规定办理后续手续。',
          scores: Object.fromEntries(
            definition.sheet.criteria.filter(({ owner }) => owner === unit).map(({ id, max }) => [id, max]),
          ),
        },
      })),
    );
    return { warmUp: submissions.slice(0, WARM_UP), inHand: submissions.slice(WARM_UP) };
  } finally {
    await client.end();
    await app.source.destroy();
  }
}

export async function consulted(app) {
  const actors = await people(app.source);
  const officer = actors.get('gonghe.officer');
  const { definition } = await app.registry.latestDefinition('project-entry');
  const materials = definition.example.materials.map((material) => ({ material, file: v7() }));
  await app.source.query(
    `INSERT INTO file (id, name, size, digest, type, storage_key, person, unit, created_at)
     SELECT id, 'example.pdf', 1000, repeat('0', 64), 'application/pdf', id::text, $2, $3, clock_timestamp()
     FROM unnest($1::uuid[]) AS id`,
    [materials.map(({ file }) => file), officer.person, officer.unit],
  );
  const { form } = definition.example;
  const { submission, state } = await app.submit.run(officer, {
    key: randomUUID(),
    matter: definition.id,
    form,
    materials,
  });
  const pending = (one) => Object.values(one.work).filter(({ is }) => is.work === 'pending');
  const { state: open } = await app.act.run(actors.get('drc.clerk'), {
    ...{ submission, key: randomUUID() },
    event: { type: 'SIGN', no: pending(state)[0].no, opinion: { outcome: 'accept' } },
  });
  return { submission, pending: pending(open) };
}

/** $1 the original, $2 how many there are, $3 how many to make. Their events keep the original's text: nobody audits a bench. */
export const COPIES = `
  WITH made AS MATERIALIZED (
    SELECT uuidv7() AS id, 'BENCH-' || ($2 + n) AS number FROM generate_series(1, $3::int) AS n
  ), submissions AS (
    INSERT INTO submission
    SELECT (jsonb_populate_record(s, jsonb_build_object('id', m.id, 'number', m.number))).*
    FROM submission s, made m WHERE s.id = $1
  ), assignments AS (
    INSERT INTO assignment SELECT (jsonb_populate_record(a, jsonb_build_object('submission', m.id))).*
    FROM assignment a, made m WHERE a.submission = $1
  ), forms AS (
    INSERT INTO form_revision SELECT (jsonb_populate_record(f, jsonb_build_object('submission', m.id))).*
    FROM form_revision f, made m WHERE f.submission = $1
  )
  INSERT INTO submission_event
  SELECT (jsonb_populate_record(e, jsonb_build_object('submission', m.id, 'key', m.id || e.key))).*
  FROM submission_event e, made m WHERE e.submission = $1`;
