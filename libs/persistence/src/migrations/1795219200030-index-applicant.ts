import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One page per investor (一企一档): what was filed for an enterprise is found by its code, the latest first. */
export class IndexApplicant1795219200030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX submission_applicant ON submission (applicant, filed_at, id) WHERE applicant IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX submission_applicant;');
  }
}
