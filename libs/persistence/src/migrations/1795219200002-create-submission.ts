import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The state of each submission: one row, a row per assignment, a row per revision of the form.
 * The columns beside `state` are what lists and the waker look for; `decide` reads and writes `state` only.
 */
export class CreateSubmission1795219200002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE submission (
        id                 uuid           CONSTRAINT submission_pkey PRIMARY KEY,
        number             text           NOT NULL CONSTRAINT submission_number UNIQUE,
        definition_id      text           NOT NULL,
        definition_version integer        NOT NULL,
        calendar_version   integer        NOT NULL,
        title              text           NOT NULL,
        stage              text           NOT NULL,
        cycle              integer        NOT NULL,
        submitter_unit     text           NOT NULL,
        submitter_person   uuid           NOT NULL,
        filed_at           timestamptz(3) NOT NULL,
        received_on        date           NOT NULL,
        applicant          text,
        due_on             date,
        yellow_on          date,
        state              jsonb          NOT NULL,
        seq                integer        NOT NULL,
        head               bytea          NOT NULL CONSTRAINT submission_head CHECK (octet_length(head) = 32),
        wake_at            timestamptz(3),
        wake_retry_at      timestamptz(3),
        wake_failures      integer        NOT NULL DEFAULT 0,
        wake_error         text,
        closed_at          timestamptz(3),
        ending             text,
        CONSTRAINT submission_definition FOREIGN KEY (definition_id, definition_version) REFERENCES definition,
        CONSTRAINT submission_calendar FOREIGN KEY (calendar_version) REFERENCES calendar,
        CONSTRAINT submission_closed CHECK ((closed_at IS NULL) = (ending IS NULL))
      -- A state of some 2 kB is read and written by every step: compressing it would cost more than the bytes.
      ) WITH (fillfactor = 70, toast_tuple_target = 4080);
      CREATE INDEX submission_wake ON submission (wake_at, id) WHERE wake_at IS NOT NULL;
      -- T13: what still counts by an earlier version of the calendar.
      CREATE INDEX submission_calendar_cursor ON submission (calendar_version, id) WHERE closed_at IS NULL;
      CREATE INDEX submission_started ON submission (submitter_unit, filed_at);

      -- Room on the page for the new versions of a row: most steps leave the indexed columns alone.
      CREATE TABLE assignment (
        submission uuid           NOT NULL CONSTRAINT assignment_submission REFERENCES submission,
        no         integer        NOT NULL,
        kind       text           NOT NULL CONSTRAINT assignment_kind 
          CHECK (kind IN ('review', 'supervise', 'extend', 'complete')),
        stage      text           NOT NULL,
        visit      integer        NOT NULL,
        seat       text           NOT NULL,
        about      integer,
        cycle      integer        NOT NULL,
        unit       text           NOT NULL,
        post       text,
        stand_in_unit text,
        stand_in_post text,
        work       text           NOT NULL CONSTRAINT assignment_work
          CHECK (work IN ('waiting', 'pending', 'signed', 'deemed', 'missed', 'notNeeded', 'cancelled')),
        version    integer        NOT NULL,
        due_on     date,
        yellow_on  date,
        opened_at  timestamptz(3),
        closed_at  timestamptz(3),
        signed_by  uuid,
        for_unit   text,
        outcome    text,
        state      jsonb          NOT NULL,
        CONSTRAINT assignment_pkey PRIMARY KEY (submission, no),
        -- Stands behind the logic: a seat is opened once per visit, an escalation comes once per assignment.
        CONSTRAINT assignment_once UNIQUE NULLS NOT DISTINCT (submission, visit, seat, kind, about)
      ) WITH (fillfactor = 70);
      CREATE INDEX assignment_todo ON assignment (unit, post, due_on) WHERE work = 'pending';
      CREATE INDEX assignment_stand_in ON assignment (stand_in_unit, stand_in_post) WHERE work = 'pending' AND stand_in_unit IS NOT NULL;
      CREATE INDEX assignment_done ON assignment (signed_by, closed_at) WHERE signed_by IS NOT NULL;

      CREATE TABLE form_revision (
        submission uuid           NOT NULL CONSTRAINT form_revision_submission REFERENCES submission,
        revision   integer        NOT NULL,
        digest     text           NOT NULL CONSTRAINT form_revision_digest CHECK (digest ~ '^[0-9a-f]{64}$'),
        values     jsonb          NOT NULL,
        materials  jsonb          NOT NULL,
        at         timestamptz(3) NOT NULL,
        person     uuid           NOT NULL,
        CONSTRAINT form_revision_pkey PRIMARY KEY (submission, revision)
      );
      REVOKE UPDATE, DELETE, TRUNCATE ON form_revision FROM countersign_app;
      CREATE TRIGGER form_revision_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON form_revision
        EXECUTE FUNCTION refuse_change();
      ALTER TABLE form_revision ENABLE ALWAYS TRIGGER form_revision_kept;

      -- Who went over to which version of the calendar, and how many limits got another due date by it (T13).
      CREATE TABLE recalculated (
        version    integer NOT NULL CONSTRAINT recalculated_version REFERENCES recalculation,
        submission uuid    NOT NULL CONSTRAINT recalculated_submission REFERENCES submission,
        moved      integer NOT NULL,
        CONSTRAINT recalculated_pkey PRIMARY KEY (version, submission)
      );

      CREATE TABLE copy (
        submission uuid           NOT NULL CONSTRAINT copy_submission REFERENCES submission,
        unit       text           NOT NULL,
        -- '' is any post of the unit: part of the key, so it cannot be null.
        post       text           NOT NULL DEFAULT '',
        at         timestamptz(3) NOT NULL,
        CONSTRAINT copy_pkey PRIMARY KEY (submission, unit, post)
      );
      CREATE INDEX copy_to_read ON copy (unit, post, at);

      CREATE TABLE copy_read (
        submission uuid           NOT NULL CONSTRAINT copy_read_submission REFERENCES submission,
        person     uuid           NOT NULL,
        at         timestamptz(3) NOT NULL,
        CONSTRAINT copy_read_pkey PRIMARY KEY (submission, person)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE recalculated, copy_read, copy, form_revision, assignment, submission;`);
  }
}
