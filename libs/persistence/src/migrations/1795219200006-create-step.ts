import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The two trips of a command. `load_*` locks first and reads then: each statement of a VOLATILE function takes its own
 * snapshot, so it sees what was committed while it waited for the lock. (One statement that does both sees the other
 * tables as they were before the wait, and lost 199 of 200 settlements.) `write_step` writes all that changed.
 * Functions are code: a later migration that changes one gives it a new name, for the release that still runs beside.
 */
export class CreateStep1795219200006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(LOAD);
    await db.query(WRITE);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION write_step, load_filing, load_submission, found_files, recorded_event, time_now, epoch_ms,
        next_number;
    `);
  }
}

const LOAD = `
  -- The next number of a series; whoever comes second waits until the first has committed, or takes it after all.
  CREATE FUNCTION next_number(p_series text) RETURNS integer LANGUAGE sql VOLATILE AS $$
    INSERT INTO counter (series, last) VALUES (p_series, 1)
    ON CONFLICT (series) DO UPDATE SET last = counter.last + 1 RETURNING last;
  $$;

  CREATE FUNCTION epoch_ms(timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE
    RETURN floor(extract(epoch FROM $1) * 1000)::bigint;

  -- The business clock: the wall's, or the one that is set by hand. Never now(): that is the transaction's start.
  CREATE FUNCTION time_now(manual boolean) RETURNS timestamptz LANGUAGE sql VOLATILE
    RETURN CASE WHEN manual THEN coalesce((SELECT now FROM business_clock), clock_timestamp())
                ELSE clock_timestamp() END;

  -- What the same actor has already done under this key.
  CREATE FUNCTION recorded_event(p_actor uuid, p_key text) RETURNS jsonb LANGUAGE sql STABLE
    RETURN (SELECT jsonb_build_object('submission', e.submission, 'seq', e.seq, 'text', e.text)
            FROM submission_event e WHERE e.actor = p_actor AND e.key = p_key);

  -- Files by id, with whether the submission already has them.
  CREATE FUNCTION found_files(p_submission uuid, p_files uuid[]) RETURNS jsonb LANGUAGE sql STABLE
    RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'id', f.id, 'name', f.name, 'size', f.size, 'digest', f.digest, 'type', f.type, 'unit', f.unit,
              'attached', EXISTS (SELECT FROM submission_file s WHERE s.submission = p_submission AND s.file = f.id)
            )), '[]') FROM file f WHERE f.id = ANY (p_files));

  -- One JSON text: a dozen columns cost the driver more than reading them. Null: there is none, or somebody holds it.
  CREATE FUNCTION load_submission(
    p_id uuid, p_actor uuid, p_key text, p_manual boolean, p_files uuid[], p_skip_locked boolean
  ) RETURNS json LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    s record;
    f record;
    work json;
  BEGIN
    -- NO KEY: what refers to the row (marks of reading, notices) need not wait.
    IF p_skip_locked THEN
      SELECT state, seq, head INTO s FROM submission WHERE id = p_id FOR NO KEY UPDATE SKIP LOCKED;
    ELSE
      SELECT state, seq, head INTO s FROM submission WHERE id = p_id FOR NO KEY UPDATE;
    END IF;
    IF NOT FOUND THEN RETURN NULL; END IF;
    SELECT json_object_agg(no, state) INTO work FROM assignment WHERE submission = p_id;
    SELECT revision, digest, form_revision.values, materials INTO f FROM form_revision
    WHERE submission = p_id AND revision = (s.state #>> '{form,revision}')::integer;
    RETURN json_build_object(
      'state', s.state, 'seq', s.seq, 'head', encode(s.head, 'hex'), 'work', work, 'form', row_to_json(f),
      'keyed', CASE WHEN p_key IS NOT NULL THEN recorded_event(p_actor, p_key) END,
      'files', CASE WHEN p_files = '{}' THEN '[]' ELSE found_files(p_id, p_files) END,
      'at', epoch_ms(time_now(p_manual)), 'recordedAt', epoch_ms(clock_timestamp()));
  END $$;

  -- For a new submission. Its number is taken separately, when all else is known to be in order.
  CREATE FUNCTION load_filing(p_actor uuid, p_unit text, p_key text, p_manual boolean, p_files uuid[]) RETURNS json
  LANGUAGE sql VOLATILE AS $$
    SELECT json_build_object(
      'unitKind', (SELECT kind FROM unit WHERE id = p_unit), 'keyed', recorded_event(p_actor, p_key),
      'files', found_files(NULL, p_files),
      'at', epoch_ms(time_now(p_manual)), 'recordedAt', epoch_ms(clock_timestamp()));
  $$;
`;

const WRITE = `
  -- p_submission, p_assignments, p_events, p_outbox: rows, by the names of their columns.
  -- p_rest, mostly null: { copies, form, files, documents, draft }.
  CREATE FUNCTION write_step(
    p_is_new boolean, p_submission jsonb, p_assignments jsonb, p_events jsonb, p_outbox jsonb, p_rest jsonb
  ) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    s submission := jsonb_populate_record(NULL::submission, p_submission);
    wanted record;
    given integer;
  BEGIN
    IF p_is_new THEN
      INSERT INTO submission SELECT s.*;
    ELSE
      UPDATE submission SET
        definition_version = s.definition_version, calendar_version = s.calendar_version, stage = s.stage,
        cycle = s.cycle, due_on = s.due_on, yellow_on = s.yellow_on, state = s.state, seq = s.seq, head = s.head,
        wake_at = s.wake_at, wake_retry_at = NULL, wake_failures = 0, wake_error = NULL,
        closed_at = s.closed_at, ending = s.ending
      WHERE id = s.id;
    END IF;

    INSERT INTO submission_event SELECT * FROM jsonb_populate_recordset(NULL::submission_event, p_events);

    INSERT INTO assignment SELECT * FROM jsonb_populate_recordset(NULL::assignment, p_assignments)
    ON CONFLICT (submission, no) DO UPDATE SET
      work = EXCLUDED.work, version = EXCLUDED.version, due_on = EXCLUDED.due_on, yellow_on = EXCLUDED.yellow_on,
      opened_at = EXCLUDED.opened_at, closed_at = EXCLUDED.closed_at, signed_by = EXCLUDED.signed_by,
      for_unit = EXCLUDED.for_unit, outcome = EXCLUDED.outcome, unit = EXCLUDED.unit, post = EXCLUDED.post,
      state = EXCLUDED.state;

    IF p_outbox <> '[]' THEN
      INSERT INTO outbox (id, submission, seq, kind, payload, created_at)
      SELECT id, submission, seq, kind, payload, created_at FROM jsonb_populate_recordset(NULL::outbox, p_outbox);
    END IF;

    IF p_rest IS NULL THEN RETURN; END IF;
    INSERT INTO copy SELECT * FROM jsonb_populate_recordset(NULL::copy, p_rest -> 'copies') ON CONFLICT DO NOTHING;
    IF p_rest ? 'form' THEN
      INSERT INTO form_revision SELECT * FROM jsonb_populate_record(NULL::form_revision, p_rest -> 'form');
    END IF;
    INSERT INTO submission_file
    SELECT s.id, file::uuid FROM jsonb_array_elements_text(p_rest -> 'files') AS file ON CONFLICT DO NOTHING;

    -- D4: numbers without gaps, given in one order by everybody, or two acts could wait for each other.
    FOR wanted IN
      SELECT * FROM jsonb_to_recordset(p_rest -> 'documents') AS d (
        id uuid, document text, code text, params jsonb, issued_at timestamptz, valid_until date,
        series text, before text, after text, digits integer)
      ORDER BY d.series, d.id
    LOOP
      given := next_number(wanted.series);
      INSERT INTO issued_document (id, submission, document, number, code, params, issued_at, valid_until)
      VALUES (wanted.id, s.id, wanted.document,
              wanted.before || lpad(given::text, greatest(wanted.digits, length(given::text)), '0') || wanted.after,
              wanted.code, wanted.params, wanted.issued_at, wanted.valid_until);
    END LOOP;

    IF p_rest ? 'draft' THEN 
      DELETE FROM draft WHERE id = (p_rest ->> 'draft')::uuid AND person = s.submitter_person;
    END IF;
  END $$;
`;
