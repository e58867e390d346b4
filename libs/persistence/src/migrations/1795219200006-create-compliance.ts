import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A5: how each clock stood when it closed, written with the step that closed it and never changed; and what is kept of
 * applicants across submissions (T15).
 */
export class CreateCompliance1795219200006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- No foreign key to submission, and few checks, each of which PostgreSQL reads anew for every insert: most steps
      -- write here, with the event that refers to it, what the core stated.
      CREATE TABLE closed_clock (
        submission         uuid           NOT NULL,
        -- The event that closed it, and the place among its facts.
        seq                integer        NOT NULL,
        fact               integer        NOT NULL,
        scope              text           NOT NULL CONSTRAINT closed_clock_scope
          CHECK (scope IN ('assignment', 'stage', 'submission')),
        no                 integer,
        visit              integer,
        clock              text,
        -- Of an assignment.
        kind               text,
        definition_id      text           NOT NULL,
        definition_version integer        NOT NULL,
        cycle              integer        NOT NULL,
        stage              text,
        -- Who answers for it; a stage is nobody's as a whole.
        unit               text,
        limit_amount       integer        NOT NULL,
        limit_unit         text           NOT NULL,
        started_on         date           NOT NULL,
        due_on             date           NOT NULL,
        done_on            date           NOT NULL,
        done_at            timestamptz(3) NOT NULL,
        -- In the limit's unit; overdue in working days.
        used               integer        NOT NULL,
        elapsed            integer        NOT NULL,
        paused_days        integer        NOT NULL,
        extended           integer        NOT NULL,
        overdue_days       integer        NOT NULL,
        deemed             boolean        NOT NULL,
        by_system          boolean        NOT NULL,
        -- Null: nobody is judged by it (not needed, cancelled, the submitter's own).
        judgement          text           CONSTRAINT closed_clock_judgement CHECK (judgement IN ('onTime', 'late')),
        CONSTRAINT closed_clock_pkey PRIMARY KEY (submission, seq, fact)
      );
      -- The lists behind the figures, the latest first, page by page.
      CREATE INDEX closed_clock_listed ON closed_clock (scope, done_on, done_at, submission, seq, fact);

      -- A signature was taken back: what closed that clock before no longer counts. A row more, never a change.
      CREATE TABLE reopened_clock (
        submission uuid           NOT NULL,
        no         integer        NOT NULL,
        seq        integer        NOT NULL,
        at         timestamptz(3) NOT NULL,
        CONSTRAINT reopened_clock_pkey PRIMARY KEY (submission, no, seq)
      );

      REVOKE UPDATE, DELETE, TRUNCATE ON closed_clock, reopened_clock FROM countersign_app;
      CREATE TRIGGER closed_clock_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON closed_clock
        EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER reopened_clock_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON reopened_clock
        EXECUTE FUNCTION refuse_change();
      ALTER TABLE closed_clock ENABLE ALWAYS TRIGGER closed_clock_kept;
      ALTER TABLE reopened_clock ENABLE ALWAYS TRIGGER reopened_clock_kept;

      -- What figures are made of: the closings that stand.
      CREATE VIEW standing_closed_clock WITH (security_invoker = true) AS
        SELECT c.* FROM closed_clock c
        WHERE NOT EXISTS (SELECT FROM reopened_clock r
                          WHERE r.submission = c.submission AND r.no = c.no AND r.seq > c.seq);
      REVOKE INSERT, UPDATE, DELETE ON standing_closed_clock FROM countersign_app;

      -- T15. Who set and who cleared it stands in the chain of records of the applicant as well.
      CREATE TABLE applicant_mark (
        id           uuid           CONSTRAINT applicant_mark_pkey PRIMARY KEY,
        -- The unified social credit code.
        code         text           NOT NULL,
        kind         text           NOT NULL CONSTRAINT applicant_mark_kind CHECK (kind IN ('badCredit', 'lostRight')),
        reason       text           NOT NULL,
        set_at       timestamptz(3) NOT NULL,
        -- Null: the system, when what was deferred had not come.
        set_by       uuid           CONSTRAINT applicant_mark_set_by REFERENCES person,
        submission   uuid           CONSTRAINT applicant_mark_submission REFERENCES submission,
        cleared_at   timestamptz(3),
        cleared_by   uuid           CONSTRAINT applicant_mark_cleared_by REFERENCES person,
        clear_reason text,
        CONSTRAINT applicant_mark_cleared CHECK (
          (cleared_at IS NULL) = (cleared_by IS NULL) AND (cleared_at IS NULL) = (clear_reason IS NULL)),
        CONSTRAINT applicant_mark_set CHECK ((set_by IS NULL) = (submission IS NOT NULL))
      );
      CREATE UNIQUE INDEX applicant_mark_in_force ON applicant_mark (code, kind) WHERE cleared_at IS NULL;
      CREATE INDEX applicant_mark_of ON applicant_mark (code, set_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE applicant_mark;
      DROP VIEW standing_closed_clock;
      DROP TABLE reopened_clock, closed_clock;
    `);
  }
}
