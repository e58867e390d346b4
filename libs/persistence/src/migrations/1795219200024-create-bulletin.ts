import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Periodicals, the articles that were accepted for them, and their issues. What was accepted or published never changes:
 * a correction is a note in a later issue. Adoption by higher levels is recorded, and struck out at most.
 */
export class CreateBulletin1795219200024 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    for (const table of KEPT) {
      await db.query(`
        REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM countersign_app;
        CREATE TRIGGER ${table}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} EXECUTE FUNCTION refuse_change();
        ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_kept;
      `);
    }
    await db.query(`
      REVOKE UPDATE, DELETE, TRUNCATE ON higher_adoption FROM countersign_app;
      GRANT UPDATE (struck_at, struck_by, strike_reason) ON higher_adoption TO countersign_app;
      CREATE TRIGGER higher_adoption_kept BEFORE DELETE OR TRUNCATE ON higher_adoption EXECUTE FUNCTION refuse_change();
      ALTER TABLE higher_adoption ENABLE ALWAYS TRIGGER higher_adoption_kept;
    `);
  }

  /** Refused where an issue is still to be drawn. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE paperwork DROP CONSTRAINT paperwork_of_one;
      ALTER TABLE paperwork DROP COLUMN issue;
      ALTER TABLE paperwork ALTER COLUMN submission SET NOT NULL;
      DROP TABLE higher_adoption, issue_article, published_issue, issue, article, periodical;
      DROP FUNCTION refuse_published_issue, refuse_published_article;
    `);
  }
}

const KEPT = ['periodical', 'article', 'published_issue'] as const;

const TABLES = `
  CREATE TABLE periodical (
    id           text,
    version      integer,
    body         jsonb          NOT NULL,
    published_at timestamptz(3) NOT NULL,
    CONSTRAINT periodical_pkey PRIMARY KEY (id, version)
  );

  -- A text as it was accepted. Deferred: what is filed and accepted in one act is written in one transaction.
  CREATE TABLE article (
    id          uuid           CONSTRAINT article_pkey PRIMARY KEY,
    submission  uuid           NOT NULL CONSTRAINT article_submission REFERENCES submission DEFERRABLE INITIALLY DEFERRED,
    periodical  text           NOT NULL,
    title       text           NOT NULL,
    column_id   text           NOT NULL,
    body        text           NOT NULL,
    note        text,
    units       jsonb          NOT NULL,
    pictures    jsonb          NOT NULL,
    revision    integer        NOT NULL,
    -- Null: not cleared for publication; it is placed in no issue.
    clearance   jsonb,
    accepted_at timestamptz(3) NOT NULL
  );
  CREATE INDEX article_pool ON article (periodical, accepted_at);

  CREATE TABLE issue (
    id         uuid           CONSTRAINT issue_pkey PRIMARY KEY,
    periodical text           NOT NULL,
    stage      text           NOT NULL CONSTRAINT issue_stage CHECK (stage IN ('assembling', 'presented', 'signed', 'published', 'discarded')),
    state      jsonb          NOT NULL,
    begun_at   timestamptz(3) NOT NULL
  );
  CREATE INDEX issue_of_periodical ON issue (periodical, begun_at);

  -- The key: an article stands in one issue only.
  CREATE TABLE issue_article (
    article uuid CONSTRAINT issue_article_pkey PRIMARY KEY CONSTRAINT issue_article_article REFERENCES article,
    issue   uuid NOT NULL CONSTRAINT issue_article_issue REFERENCES issue
  );
  CREATE INDEX issue_article_of_issue ON issue_article (issue);

  -- content is what was hashed, to the letter.
  CREATE TABLE published_issue (
    issue        uuid           CONSTRAINT published_issue_pkey PRIMARY KEY CONSTRAINT published_issue_issue REFERENCES issue,
    periodical   text           NOT NULL,
    year         integer        NOT NULL,
    n            integer        NOT NULL,
    number       text           NOT NULL,
    published_on date           NOT NULL,
    content      text           NOT NULL,
    digest       text           NOT NULL CONSTRAINT published_issue_digest CHECK (digest ~ '^[0-9a-f]{64}$'),
    code         text           NOT NULL CONSTRAINT published_issue_code CHECK (code ~ '^[0-9A-F]{32}$'),
    published_at timestamptz(3) NOT NULL
  );
  CREATE UNIQUE INDEX published_issue_number ON published_issue (periodical, year, n);
  CREATE UNIQUE INDEX published_issue_by_code ON published_issue (code);

  CREATE FUNCTION refuse_published_issue() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.stage = 'published' THEN
      RAISE EXCEPTION '% on issue is refused: it is published', TG_OP;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER issue_kept BEFORE UPDATE OR DELETE ON issue FOR EACH ROW EXECUTE FUNCTION refuse_published_issue();
  ALTER TABLE issue ENABLE ALWAYS TRIGGER issue_kept;

  CREATE FUNCTION refuse_published_article() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM published_issue WHERE issue = OLD.issue) THEN
      RAISE EXCEPTION '% on issue_article is refused: the issue is published', TG_OP;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER issue_article_kept BEFORE UPDATE OR DELETE ON issue_article FOR EACH ROW EXECUTE FUNCTION refuse_published_article();
  ALTER TABLE issue_article ENABLE ALWAYS TRIGGER issue_article_kept;

  -- Adopted by a higher level: struck out at most.
  CREATE TABLE higher_adoption (
    id            uuid           CONSTRAINT higher_adoption_pkey PRIMARY KEY,
    article       uuid           NOT NULL CONSTRAINT higher_adoption_article REFERENCES article,
    organ         text           NOT NULL,
    adopted_on    date           NOT NULL,
    remark        text,
    recorded_by   uuid           NOT NULL,
    recorded_at   timestamptz(3) NOT NULL,
    struck_at     timestamptz(3),
    struck_by     uuid,
    strike_reason text,
    CONSTRAINT higher_adoption_struck CHECK ((struck_at IS NULL) = (struck_by IS NULL) AND (struck_at IS NULL) = (strike_reason IS NULL))
  );
  CREATE INDEX higher_adoption_of_article ON higher_adoption (article);

  -- An issue is drawn in the background as documents are.
  ALTER TABLE paperwork ALTER COLUMN submission DROP NOT NULL;
  ALTER TABLE paperwork ADD COLUMN issue uuid CONSTRAINT paperwork_issue REFERENCES published_issue;
  ALTER TABLE paperwork ADD CONSTRAINT paperwork_of_one CHECK ((submission IS NULL) <> (issue IS NULL));
`;
