import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What surrounds a submission and is no part of its events: comments (C1), opinion templates (C2), related submissions
 * (C4), and what a draft was converted from (C5). What somebody said stays as it was said: taken back, it leaves a trace.
 */
export class CreateSurroundings1795219200023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE comment (
        id          uuid           CONSTRAINT comment_pkey PRIMARY KEY,
        submission  uuid           NOT NULL CONSTRAINT comment_submission REFERENCES submission,
        seq         integer        NOT NULL,
        audience    text           NOT NULL CONSTRAINT comment_audience CHECK (audience IN ('internal', 'all')),
        text        text           NOT NULL,
        -- Units and posts, and a person where one is meant.
        mentions    jsonb          NOT NULL,
        -- As of then: name and post are the comment's own, whatever the person became since.
        actor       jsonb          NOT NULL,
        person      uuid           NOT NULL,
        key         text           NOT NULL,
        at          timestamptz(3) NOT NULL,
        recorded_at timestamptz(3) NOT NULL
      );
      CREATE UNIQUE INDEX comment_in_order ON comment (submission, seq);
      CREATE UNIQUE INDEX comment_key ON comment (person, key);
      CREATE INDEX comment_of_person ON comment (person, recorded_at);
      CREATE TABLE comment_withdrawal (
        comment uuid           CONSTRAINT comment_withdrawal_pkey PRIMARY KEY
                               CONSTRAINT comment_withdrawal_comment REFERENCES comment,
        at      timestamptz(3) NOT NULL
      );

      CREATE TABLE opinion_template (
        id       uuid           CONSTRAINT opinion_template_pkey PRIMARY KEY,
        person   uuid           CONSTRAINT opinion_template_person REFERENCES person,
        unit     text           CONSTRAINT opinion_template_unit REFERENCES unit,
        text     text           NOT NULL,
        saved_at timestamptz(3) NOT NULL,
        CONSTRAINT opinion_template_owner CHECK ((person IS NULL) <> (unit IS NULL))
      );
      CREATE INDEX opinion_template_of_person ON opinion_template (person) WHERE person IS NOT NULL;
      CREATE INDEX opinion_template_of_unit ON opinion_template (unit) WHERE unit IS NOT NULL;

      -- Deferred: what is named at filing is written before the submission itself, which is written with the commit.
      CREATE TABLE relation (
        id         uuid           CONSTRAINT relation_pkey PRIMARY KEY,
        submission uuid           NOT NULL
          CONSTRAINT relation_submission REFERENCES submission DEFERRABLE INITIALLY DEFERRED,
        other      uuid           NOT NULL CONSTRAINT relation_other REFERENCES submission,
        kind       text           NOT NULL CONSTRAINT relation_kind CHECK (kind IN ('related', 'convertedFrom')),
        actor      jsonb          NOT NULL,
        at         timestamptz(3) NOT NULL,
        CONSTRAINT relation_to_another CHECK (submission <> other)
      );
      CREATE INDEX relation_of_submission ON relation (submission);
      CREATE INDEX relation_of_other ON relation (other);
      CREATE TABLE relation_end (
        relation uuid           CONSTRAINT relation_end_pkey PRIMARY KEY
                                CONSTRAINT relation_end_relation REFERENCES relation,
        reason   text           NOT NULL,
        actor    jsonb          NOT NULL,
        at       timestamptz(3) NOT NULL
      );

      ALTER TABLE draft ADD COLUMN related jsonb NOT NULL DEFAULT '[]';
      ALTER TABLE draft ADD COLUMN converted_from uuid CONSTRAINT draft_converted_from REFERENCES submission;
    `);
    for (const table of KEPT) {
      await db.query(`
        REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM countersign_app;
        CREATE TRIGGER ${table}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          EXECUTE FUNCTION refuse_change();
        ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_kept;
      `);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE draft DROP COLUMN converted_from, DROP COLUMN related;
      DROP TABLE relation_end, relation, opinion_template, comment_withdrawal, comment;
    `);
  }
}

/** As they were written. */
const KEPT = ['comment', 'comment_withdrawal', 'relation', 'relation_end'] as const;
