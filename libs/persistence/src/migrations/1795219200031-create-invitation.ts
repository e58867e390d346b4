import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * C7: a link through which the investor fills in its part of a draft. Of its secret only the digest is kept; filed or
 * deleted, the draft takes its links along, and what was done with them stays in the records.
 */
export class CreateInvitation1795219200031 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE invitation (
        id          uuid           CONSTRAINT invitation_pkey PRIMARY KEY,
        draft       uuid           NOT NULL CONSTRAINT invitation_draft REFERENCES draft ON DELETE CASCADE,
        secret_hash bytea          NOT NULL,
        -- By the business clock.
        made_at     timestamptz(3) NOT NULL,
        expires_at  timestamptz(3) NOT NULL,
        revoked_at  timestamptz(3),
        saved_at    timestamptz(3),
        done_at     timestamptz(3),
        -- What was uploaded through it: { material, file }.
        uploads     jsonb          NOT NULL
      );
      CREATE UNIQUE INDEX invitation_secret ON invitation (secret_hash);
      CREATE UNIQUE INDEX invitation_in_force ON invitation (draft) WHERE revoked_at IS NULL;

      -- C7: what came from the investor, and when: { path, value, at }.
      ALTER TABLE draft ADD COLUMN filled_in jsonb NOT NULL DEFAULT '[]';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE draft DROP COLUMN filled_in; DROP TABLE invitation;');
  }
}
