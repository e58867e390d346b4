import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * D3: what is signed again is issued again, under the number that it has. What was issued before stays as it is, and is
 * known by what came after it not to be in force.
 */
export class SupersedeDocument1795219200032 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE issued_document
        ADD COLUMN edition    integer NOT NULL DEFAULT 1 CONSTRAINT issued_document_edition CHECK (edition > 0),
        ADD COLUMN supersedes uuid    CONSTRAINT issued_document_supersedes REFERENCES issued_document,
        DROP CONSTRAINT issued_document_number;
      CREATE UNIQUE INDEX issued_document_number ON issued_document (number, edition);
      CREATE UNIQUE INDEX issued_document_once_superseded ON issued_document (supersedes);
    `);
    await db.query(WRITE);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION write_steps_and_issue;
      DROP INDEX issued_document_once_superseded, issued_document_number;
      ALTER TABLE issued_document DROP COLUMN supersedes, DROP COLUMN edition,
        ADD CONSTRAINT issued_document_number UNIQUE (number);
    `);
  }
}

const WRITE = `
  -- write_steps, with documents that stand in the place of others. D4: numbers without gaps, given in one order by
  -- everybody, or two acts could wait for each other. Last of all: whoever wants the next number of the series waits for
  -- this commit.
  CREATE FUNCTION write_steps_and_issue(
    p_is_new boolean, p_submissions jsonb, p_assignments jsonb, p_events jsonb, p_outbox jsonb, p_rest jsonb
  ) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    wanted record;
    earlier issued_document;
    given integer;
  BEGIN
    PERFORM write_steps(p_is_new, p_submissions, p_assignments, p_events, p_outbox, p_rest - 'documents');
    IF p_rest IS NULL OR NOT p_rest ? 'documents' THEN RETURN; END IF;
    FOR wanted IN
      SELECT * FROM jsonb_to_recordset(p_rest -> 'documents') AS d (
        id uuid, submission uuid, document text, code text, params jsonb, issued_at timestamptz, valid_until date,
        series text, before text, after text, digits integer, supersedes text[])
      ORDER BY d.series, d.id
    LOOP
      -- Its number goes on, also from one that was superseded by another kind meanwhile.
      SELECT * INTO earlier FROM issued_document d
       WHERE d.submission = wanted.submission AND d.document = wanted.document AND d.document = ANY (wanted.supersedes)
       ORDER BY d.issued_at DESC, d.id DESC LIMIT 1;
      IF earlier.number IS NULL THEN
        given := next_number(wanted.series);
        earlier.number := wanted.before || lpad(given::text, greatest(wanted.digits, length(given::text)), '0') || wanted.after;
        earlier.edition := 0;
      END IF;
      INSERT INTO issued_document (id, submission, document, number, edition, code, params, issued_at, valid_until, supersedes)
      VALUES (wanted.id, wanted.submission, wanted.document, earlier.number, earlier.edition + 1,
              wanted.code, wanted.params, wanted.issued_at, wanted.valid_until,
              (SELECT d.id FROM issued_document d
                WHERE d.submission = wanted.submission AND d.document = ANY (wanted.supersedes)
                  AND NOT EXISTS (SELECT FROM issued_document n WHERE n.supersedes = d.id)
                ORDER BY d.issued_at DESC, d.id DESC LIMIT 1));
    END LOOP;
  END $$;
`;
