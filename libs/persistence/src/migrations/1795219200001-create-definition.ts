import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What submissions run on: process definitions and calendars, immutable once written.
 * `json`, not `jsonb`: a form is drawn in the order its fields are written, and `jsonb` sorts keys.
 */
export class CreateDefinition1795219200001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE definition (
        id           text           NOT NULL,
        version      integer        NOT NULL CONSTRAINT definition_version CHECK (version > 0),
        body         json           NOT NULL,
        published_at timestamptz(3) NOT NULL,
        CONSTRAINT definition_pkey PRIMARY KEY (id, version)
      );

      CREATE TABLE calendar (
        version      integer        CONSTRAINT calendar_pkey PRIMARY KEY CONSTRAINT calendar_version CHECK (version > 0),
        body         json           NOT NULL,
        -- By the business clock: what was counted before is counted anew from this instant on (T13).
        published_at timestamptz(3) NOT NULL,
        recorded_at  timestamptz(3) NOT NULL,
        -- Null: shipped with the system.
        published_by uuid           CONSTRAINT calendar_published_by REFERENCES person,
        note         text,
        -- What differs from the version before; null for the first.
        change       json
      );

      -- One run per version: every open submission goes over to it. How far it is stands in the submissions themselves.
      CREATE TABLE recalculation (
        version     integer        CONSTRAINT recalculation_pkey PRIMARY KEY
                                   CONSTRAINT recalculation_calendar REFERENCES calendar,
        -- Submissions that were open when the version was published.
        total       integer        NOT NULL,
        started_at  timestamptz(3) NOT NULL,
        finished_at timestamptz(3),
        -- Limits that got another due date, once it is finished.
        moved       integer
      );

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% on % is refused: it is kept as it was written', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'insufficient_privilege';
      END $$;

      REVOKE UPDATE, DELETE, TRUNCATE ON definition, calendar FROM countersign_app;
      CREATE TRIGGER definition_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON definition EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER calendar_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON calendar EXECUTE FUNCTION refuse_change();
      -- ALWAYS: also for sessions that play the replica.
      ALTER TABLE definition ENABLE ALWAYS TRIGGER definition_kept;
      ALTER TABLE calendar ENABLE ALWAYS TRIGGER calendar_kept;

      CREATE TABLE business_clock (
        one boolean        CONSTRAINT business_clock_pkey PRIMARY KEY DEFAULT true CONSTRAINT business_clock_one CHECK (one),
        now timestamptz(3) NOT NULL
      );

      CREATE TABLE counter (
        series text    CONSTRAINT counter_pkey PRIMARY KEY,
        last   integer NOT NULL
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP TABLE counter, business_clock, recalculation, calendar, definition; DROP FUNCTION refuse_change;`,
    );
  }
}
