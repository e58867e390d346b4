import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents as they were drawn, with the codes by which anybody can verify them, and packages of what is closed. */
export class CreatePaperwork1795219200009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE outbox DROP CONSTRAINT outbox_kind;
      ALTER TABLE outbox ADD CONSTRAINT outbox_kind CHECK (kind IN ('notice', 'document', 'push', 'archive'));

      -- What is to be drawn or packed. Deleted when it is done; each attempt moves its time ahead.
      CREATE TABLE paperwork (
        id         uuid           CONSTRAINT paperwork_pkey PRIMARY KEY,
        submission uuid           NOT NULL CONSTRAINT paperwork_submission REFERENCES submission,
        -- Null: the package.
        document   uuid           CONSTRAINT paperwork_document REFERENCES issued_document,
        next_at    timestamptz(3) NOT NULL,
        attempts   integer        NOT NULL DEFAULT 0,
        last_error text
      );
      CREATE INDEX paperwork_next ON paperwork (next_at);

      -- An approval form as it was first printed: of one state, as one reader may see it. 128 bits: nobody guesses a code.
      CREATE TABLE printed_form (
        code       text           CONSTRAINT printed_form_pkey PRIMARY KEY
                                  CONSTRAINT printed_form_code CHECK (code ~ '^[0-9A-F]{32}$'),
        submission uuid           NOT NULL CONSTRAINT printed_form_submission REFERENCES submission,
        seq        integer        NOT NULL,
        view       text           NOT NULL CONSTRAINT printed_form_view CHECK (view ~ '^[0-9a-f]{64}$'),
        as_of      timestamptz(3) NOT NULL,
        printed_at timestamptz(3) NOT NULL
      );
      CREATE UNIQUE INDEX printed_form_once ON printed_form (submission, seq, view);

      -- The bytes that bear a code: drawn once, and the same ever after, whatever fonts and names become.
      CREATE TABLE drawn_document (
        code        text           CONSTRAINT drawn_document_pkey PRIMARY KEY,
        digest      text           NOT NULL CONSTRAINT drawn_document_digest CHECK (digest ~ '^[0-9a-f]{64}$'),
        size        bigint         NOT NULL,
        storage_key text           NOT NULL,
        drawn_at    timestamptz(3) NOT NULL
      );

      CREATE TABLE archive_package (
        submission  uuid           CONSTRAINT archive_package_submission REFERENCES submission,
        seq         integer,
        digest      text           NOT NULL CONSTRAINT archive_package_digest CHECK (digest ~ '^[0-9a-f]{64}$'),
        size        bigint         NOT NULL,
        storage_key text           NOT NULL,
        -- The closing that it is of: what was reopened is closed a second time.
        closed_at   timestamptz(3) NOT NULL,
        packed_at   timestamptz(3) NOT NULL,
        CONSTRAINT archive_package_pkey PRIMARY KEY (submission, seq)
      );
    `);
    for (const table of KEPT) {
      await db.query(`
        REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM countersign_app;
        CREATE TRIGGER ${table}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} EXECUTE FUNCTION refuse_change();
        ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_kept;
      `);
    }
  }

  /** Refused where a closing is still to be packed. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE archive_package, drawn_document, printed_form, paperwork;
      ALTER TABLE outbox DROP CONSTRAINT outbox_kind;
      ALTER TABLE outbox ADD CONSTRAINT outbox_kind CHECK (kind IN ('notice', 'document', 'push'));
    `);
  }
}

/** As they were written: what a code confirms must not change. */
const KEPT = ['printed_form', 'drawn_document', 'archive_package'] as const;
