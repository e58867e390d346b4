import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Standing delegations (O9): given, perhaps ended early, never deleted and otherwise never changed. A session may act by
 * one; what was signed by one is under done of both (O4); a notice may be for a person and about no submission.
 */
export class CreateDelegation1795219200020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE delegation (
        id        uuid           CONSTRAINT delegation_pkey PRIMARY KEY,
        giver     uuid           NOT NULL CONSTRAINT delegation_giver REFERENCES person,
        unit      text           NOT NULL,
        post      text           NOT NULL,
        delegate  uuid           NOT NULL CONSTRAINT delegation_delegate REFERENCES person,
        -- As was said, and what follows from it in the calendar's zone: [starts_at, ends_at).
        from_on   date           NOT NULL,
        until_on  date           NOT NULL,
        starts_at timestamptz(3) NOT NULL,
        ends_at   timestamptz(3) NOT NULL,
        -- Null: all.
        matters   jsonb,
        reason    text           NOT NULL,
        given_at  timestamptz(3) NOT NULL,
        ended_at  timestamptz(3),
        ended_by  uuid,
        CONSTRAINT delegation_post FOREIGN KEY (unit, post) REFERENCES post,
        CONSTRAINT delegation_to_another CHECK (giver <> delegate),
        CONSTRAINT delegation_period CHECK (until_on >= from_on AND ends_at > starts_at),
        CONSTRAINT delegation_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL))
      );
      CREATE INDEX delegation_of_giver ON delegation (giver, ends_at);
      CREATE INDEX delegation_of_delegate ON delegation (delegate, ends_at);
      REVOKE UPDATE, DELETE, TRUNCATE ON delegation FROM countersign_app;
      GRANT UPDATE (ended_at, ended_by) ON delegation TO countersign_app;
      CREATE TRIGGER delegation_kept BEFORE DELETE OR TRUNCATE ON delegation EXECUTE FUNCTION refuse_change();
      ALTER TABLE delegation ENABLE ALWAYS TRIGGER delegation_kept;

      ALTER TABLE session ADD COLUMN delegation uuid CONSTRAINT session_delegation REFERENCES delegation;

      -- For whom it was signed, beside by whom. By a trigger: write_steps names the columns that it changes, and the
      -- release that still runs beside writes by it, too.
      ALTER TABLE assignment ADD COLUMN signed_for uuid;
      CREATE INDEX assignment_done_for ON assignment (signed_for, closed_at) WHERE signed_for IS NOT NULL;
      CREATE FUNCTION note_signed_for() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.signed_for := CASE WHEN NEW.signed_by IS NOT NULL
                               THEN (NEW.state #>> '{opinions,-1,by,for,person}')::uuid END;
        RETURN NEW;
      END $$;
      CREATE TRIGGER assignment_signed_for BEFORE INSERT OR UPDATE ON assignment FOR EACH ROW
        WHEN (NEW.signed_by IS NOT NULL OR NEW.signed_for IS NOT NULL) EXECUTE FUNCTION note_signed_for();

      ALTER TABLE notice ALTER COLUMN submission DROP NOT NULL;
      ALTER TABLE notice ADD COLUMN person uuid;
      CREATE INDEX notice_of_person ON notice (person, at) WHERE person IS NOT NULL;
    `);
  }

  /** Refused where a notice is about no submission: what is kept is kept. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX notice_of_person;
      ALTER TABLE notice DROP COLUMN person;
      ALTER TABLE notice ALTER COLUMN submission SET NOT NULL;
      DROP TRIGGER assignment_signed_for ON assignment;
      DROP FUNCTION note_signed_for;
      ALTER TABLE assignment DROP COLUMN signed_for;
      ALTER TABLE session DROP COLUMN delegation;
      DROP TABLE delegation;
    `);
  }
}
