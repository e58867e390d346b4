import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A seat may ask several units, each once: what stands behind the logic knows the unit and its post, too. */
export class AskEachOfAList1795219200026 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE assignment DROP CONSTRAINT assignment_once;
      ALTER TABLE assignment ADD CONSTRAINT assignment_once
        UNIQUE NULLS NOT DISTINCT (submission, visit, seat, kind, about, unit, post);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE assignment DROP CONSTRAINT assignment_once;
      ALTER TABLE assignment ADD CONSTRAINT assignment_once
        UNIQUE NULLS NOT DISTINCT (submission, visit, seat, kind, about);
    `);
  }
}
