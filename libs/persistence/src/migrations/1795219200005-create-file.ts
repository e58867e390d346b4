import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts, uploaded files, and the numbered documents that the system issues (D4: no gaps, numbers from `counter`). */
export class CreateFile1795219200005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE draft (
        id        uuid           CONSTRAINT draft_pkey PRIMARY KEY,
        person    uuid           NOT NULL CONSTRAINT draft_person REFERENCES person,
        unit      text           NOT NULL,
        matter    text           NOT NULL,
        form      jsonb          NOT NULL,
        materials jsonb          NOT NULL,
        version   integer        NOT NULL,
        saved_at  timestamptz(3) NOT NULL
      );
      CREATE INDEX draft_of_person ON draft (person, saved_at);

      CREATE TABLE file (
        id          uuid           CONSTRAINT file_pkey PRIMARY KEY,
        name        text           NOT NULL,
        size        bigint         NOT NULL,
        digest      text           NOT NULL CONSTRAINT file_digest CHECK (digest ~ '^[0-9a-f]{64}$'),
        type        text           NOT NULL,
        storage_key text           NOT NULL,
        person      uuid           NOT NULL CONSTRAINT file_person REFERENCES person,
        unit        text           NOT NULL,
        created_at  timestamptz(3) NOT NULL
      );

      -- Contents whose rows were cleared away, until storage has let go of them as well.
      CREATE TABLE discarded_content (
        storage_key text CONSTRAINT discarded_content_pkey PRIMARY KEY
      );

      -- Written when a revision of the form or an opinion attaches it: gives those who may read the submission the right.
      CREATE TABLE submission_file (
        submission uuid NOT NULL CONSTRAINT submission_file_submission REFERENCES submission,
        file       uuid NOT NULL CONSTRAINT submission_file_file REFERENCES file,
        CONSTRAINT submission_file_pkey PRIMARY KEY (submission, file)
      );
      CREATE INDEX submission_file_of_file ON submission_file (file);

      CREATE TABLE issued_document (
        id          uuid           CONSTRAINT issued_document_pkey PRIMARY KEY,
        submission  uuid           NOT NULL CONSTRAINT issued_document_submission REFERENCES submission,
        document    text           NOT NULL,
        number      text           NOT NULL CONSTRAINT issued_document_number UNIQUE,
        code        text           NOT NULL CONSTRAINT issued_document_code UNIQUE,
        params      jsonb          NOT NULL,
        issued_at   timestamptz(3) NOT NULL,
        valid_until date
      );
      CREATE INDEX issued_document_of_submission ON issued_document (submission);
      -- D4: what was issued stays as it was issued. Its PDF is drawn from the row whenever it is asked for.
      REVOKE UPDATE, DELETE, TRUNCATE ON issued_document FROM countersign_app;
      CREATE TRIGGER issued_document_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON issued_document
        EXECUTE FUNCTION refuse_change();
      ALTER TABLE issued_document ENABLE ALWAYS TRIGGER issued_document_kept;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE issued_document, submission_file, discarded_content, file, draft;`);
  }
}
