import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The two trips of a command. `load_*` locks first and reads then: each statement of a VOLATILE function takes its own
 * snapshot, so it sees what was committed while it waited for the lock. (One statement that does both sees the other
 * tables as they were before the wait, and lost 199 of 200 settlements.) `write_steps` writes all that changed.
 * Functions are code: a later migration that changes one gives it a new name, for the release that still runs beside.
 */
export class CreateStep1795219200007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(LOAD);
    await db.query(WRITE);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION write_steps, load_filing, load_submissions, applicant_standing, calendars_after, found_files,
        recorded_event, time_now, epoch_ms, next_number;
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

  -- What was published after a version, in order: it is applied first (T13). Mostly null.
  CREATE FUNCTION calendars_after(p_version integer) RETURNS json LANGUAGE sql STABLE
    RETURN (SELECT json_agg(json_build_object('version', version, 'at', epoch_ms(published_at)) ORDER BY version)
            FROM calendar WHERE version > p_version);

  -- T15
  CREATE FUNCTION applicant_standing(p_code text) RETURNS json LANGUAGE sql STABLE
    RETURN (SELECT json_build_object('badCredit', count(*) FILTER (WHERE kind = 'badCredit') > 0,
                                     'rightLost', count(*) FILTER (WHERE kind = 'lostRight') > 0)
            FROM applicant_mark WHERE code = p_code AND cleared_at IS NULL);

  -- One submission for a command, several for what time does to them. One JSON text: a dozen columns cost the driver
  -- more than reading them. Those that are not there, or that somebody holds, are left out.
  CREATE FUNCTION load_submissions(
    p_ids uuid[], p_actor uuid, p_key text, p_manual boolean, p_files uuid[], p_skip_locked boolean
  ) RETURNS json LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    wanted uuid;
    s record;
    f record;
    work json;
    loaded json[] := '{}';
  BEGIN
    -- One by one, by the key: for a list of ids every call would be planned anew, which costs more than the reading.
    FOREACH wanted IN ARRAY p_ids LOOP
      -- NO KEY: what refers to the row (marks of reading, notices) need not wait.
      IF p_skip_locked THEN
        SELECT id, state, seq, head, calendar_version, applicant INTO s FROM submission WHERE id = wanted
        FOR NO KEY UPDATE SKIP LOCKED;
      ELSE
        SELECT id, state, seq, head, calendar_version, applicant INTO s FROM submission WHERE id = wanted
        FOR NO KEY UPDATE;
      END IF;
      CONTINUE WHEN NOT FOUND;
      SELECT json_object_agg(no, state) INTO work FROM assignment WHERE submission = wanted;
      SELECT revision, digest, form_revision.values, materials INTO f FROM form_revision
      WHERE submission = wanted AND revision = (s.state #>> '{form,revision}')::integer;
      loaded := array_append(loaded, json_build_object(
        'id', s.id, 'state', s.state, 'seq', s.seq, 'head', encode(s.head, 'hex'), 'work', work,
        'form', row_to_json(f), 'calendars', calendars_after(s.calendar_version),
        'applicant', CASE WHEN s.applicant IS NOT NULL THEN applicant_standing(s.applicant) END));
    END LOOP;
    RETURN json_build_object(
      'submissions', array_to_json(loaded),
      'keyed', CASE WHEN p_key IS NOT NULL THEN recorded_event(p_actor, p_key) END,
      'files', CASE WHEN p_files = '{}' THEN '[]' ELSE found_files(p_ids[1], p_files) END,
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
  -- What one command changed, or what time did to several submissions. All rows by the names of their columns.
  -- p_rest, mostly null: { closed, reopened, recalculated, copies, forms, files, drafts, documents }.
  CREATE FUNCTION write_steps(
    p_is_new boolean, p_submissions jsonb, p_assignments jsonb, p_events jsonb, p_outbox jsonb, p_rest jsonb
  ) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    s submission;
    wanted record;
    given integer;
  BEGIN
    IF p_is_new THEN
      INSERT INTO submission SELECT * FROM jsonb_populate_recordset(NULL::submission, p_submissions);
    ELSE
      -- One by one, by the key: joined, the plan would be whatever was right for the table as it once was.
      FOR n IN 0 .. jsonb_array_length(p_submissions) - 1 LOOP
        s := jsonb_populate_record(NULL::submission, p_submissions -> n);
        UPDATE submission SET
          definition_version = s.definition_version, calendar_version = s.calendar_version, stage = s.stage,
          cycle = s.cycle, applicant = coalesce(s.applicant, submission.applicant), due_on = s.due_on,
          yellow_on = s.yellow_on, state = s.state, seq = s.seq, head = s.head, wake_at = s.wake_at,
          wake_retry_at = NULL, wake_failures = 0, wake_error = NULL, closed_at = s.closed_at, ending = s.ending
        WHERE id = s.id;
      END LOOP;
    END IF;

    INSERT INTO submission_event SELECT * FROM jsonb_populate_recordset(NULL::submission_event, p_events);

    IF p_assignments <> '[]' THEN
      INSERT INTO assignment SELECT * FROM jsonb_populate_recordset(NULL::assignment, p_assignments)
      ON CONFLICT (submission, no) DO UPDATE SET
        work = EXCLUDED.work, version = EXCLUDED.version, due_on = EXCLUDED.due_on, yellow_on = EXCLUDED.yellow_on,
        opened_at = EXCLUDED.opened_at, closed_at = EXCLUDED.closed_at, signed_by = EXCLUDED.signed_by,
        for_unit = EXCLUDED.for_unit, outcome = EXCLUDED.outcome, unit = EXCLUDED.unit, post = EXCLUDED.post,
        state = EXCLUDED.state;
    END IF;

    IF p_outbox <> '[]' THEN
      INSERT INTO outbox (id, submission, seq, kind, payload, created_at)
      SELECT id, submission, seq, kind, payload, created_at FROM jsonb_populate_recordset(NULL::outbox, p_outbox);
    END IF;

    IF p_rest IS NULL THEN RETURN; END IF;
    IF p_rest ? 'closed' THEN
      INSERT INTO closed_clock SELECT * FROM jsonb_populate_recordset(NULL::closed_clock, p_rest -> 'closed');
    END IF;
    IF p_rest ? 'reopened' THEN
      INSERT INTO reopened_clock SELECT * FROM jsonb_populate_recordset(NULL::reopened_clock, p_rest -> 'reopened');
    END IF;
    IF p_rest ? 'recalculated' THEN
      INSERT INTO recalculated SELECT * FROM jsonb_populate_recordset(NULL::recalculated, p_rest -> 'recalculated');
    END IF;
    IF p_rest ? 'copies' THEN
      INSERT INTO copy SELECT * FROM jsonb_populate_recordset(NULL::copy, p_rest -> 'copies') ON CONFLICT DO NOTHING;
    END IF;
    IF p_rest ? 'forms' THEN
      INSERT INTO form_revision SELECT * FROM jsonb_populate_recordset(NULL::form_revision, p_rest -> 'forms');
    END IF;
    IF p_rest ? 'files' THEN
      INSERT INTO submission_file SELECT * FROM jsonb_populate_recordset(NULL::submission_file, p_rest -> 'files')
      ON CONFLICT DO NOTHING;
    END IF;
    IF p_rest ? 'drafts' THEN
      DELETE FROM draft USING jsonb_to_recordset(p_rest -> 'drafts') AS used (id uuid, person uuid)
      WHERE draft.id = used.id AND draft.person = used.person;
    END IF;

    -- D4: numbers without gaps, given in one order by everybody, or two acts could wait for each other. Last of all:
    -- whoever wants the next number of the series waits for this commit.
    IF NOT p_rest ? 'documents' THEN RETURN; END IF;
    FOR wanted IN
      SELECT * FROM jsonb_to_recordset(p_rest -> 'documents') AS d (
        id uuid, submission uuid, document text, code text, params jsonb, issued_at timestamptz, valid_until date,
        series text, before text, after text, digits integer)
      ORDER BY d.series, d.id
    LOOP
      given := next_number(wanted.series);
      INSERT INTO issued_document (id, submission, document, number, code, params, issued_at, valid_until)
      VALUES (wanted.id, wanted.submission, wanted.document,
              wanted.before || lpad(given::text, greatest(wanted.digits, length(given::text)), '0') || wanted.after,
              wanted.code, wanted.params, wanted.issued_at, wanted.valid_until);
    END LOOP;
  END $$;
`;
