import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A1, A2: what happened, as the exact text that was hashed, chained per submission; and the same for people,
 * definitions, calendars and settings. Nobody changes an event: the application's role may not, and triggers refuse
 * everybody else, the owner included. (An owner can still drop a trigger; the hashes then tell.)
 */
export class CreateEvent1795219200003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE submission_event (
        submission  uuid           NOT NULL CONSTRAINT submission_event_submission REFERENCES submission,
        seq         integer        NOT NULL,
        text        text           NOT NULL,
        hash        bytea          NOT NULL CONSTRAINT submission_event_hash CHECK (octet_length(hash) = 32),
        type        text           NOT NULL CONSTRAINT submission_event_type CHECK (type IN
          ('SUBMIT', 'SIGN', 'CORRECT', 'TAKE_BACK', 'ADOPT', 'WITHDRAW', 'REOPEN', 'PAUSE', 'RESUME',
           'REQUEST_EXTENSION', 'CHANGE_URGENCY', 'SEND_BACK', 'SUPPLY', 'CALENDAR_CHANGED', 'TIME_PASSED')),
        actor       uuid,
        key         text,
        at          timestamptz(3) NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        CONSTRAINT submission_event_pkey PRIMARY KEY (submission, seq),
        CONSTRAINT submission_event_key UNIQUE (actor, key),
        -- O5: what nobody did, time or the calendar did, and the other way round.
        CONSTRAINT submission_event_actor CHECK ((actor IS NULL) = (type IN ('TIME_PASSED', 'CALENDAR_CHANGED'))),
        CONSTRAINT submission_event_keyed CHECK ((key IS NULL) = (actor IS NULL))
      );

      CREATE TABLE record_event (
        chain       text           NOT NULL,
        seq         integer        NOT NULL,
        text        text           NOT NULL,
        hash        bytea          NOT NULL CONSTRAINT record_event_hash CHECK (octet_length(hash) = 32),
        type        text           NOT NULL,
        actor       uuid,
        at          timestamptz(3) NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        CONSTRAINT record_event_pkey PRIMARY KEY (chain, seq)
      );

      REVOKE UPDATE, DELETE, TRUNCATE ON submission_event, record_event FROM countersign_app;
      CREATE TRIGGER submission_event_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON submission_event
        EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER record_event_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON record_event
        EXECUTE FUNCTION refuse_change();
      ALTER TABLE submission_event ENABLE ALWAYS TRIGGER submission_event_kept;
      ALTER TABLE record_event ENABLE ALWAYS TRIGGER record_event_kept;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE record_event, submission_event;`);
  }
}
