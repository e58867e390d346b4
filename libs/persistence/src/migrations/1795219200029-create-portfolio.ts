import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Portfolios (领导分工): versions of one table, immutable once written; who decided by which stands in the events (A3). */
export class CreatePortfolio1795219200029 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE portfolio (
        version      integer        CONSTRAINT portfolio_pkey PRIMARY KEY CONSTRAINT portfolio_version CHECK (version > 0),
        body         json           NOT NULL,
        -- By the business clock: what is decided from this instant on is decided by it.
        published_at timestamptz(3) NOT NULL,
        recorded_at  timestamptz(3) NOT NULL,
        -- Null: shipped with the system.
        published_by uuid           CONSTRAINT portfolio_published_by REFERENCES person,
        note         text
      );
      REVOKE UPDATE, DELETE, TRUNCATE ON portfolio FROM countersign_app;
      CREATE TRIGGER portfolio_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON portfolio EXECUTE FUNCTION refuse_change();
      ALTER TABLE portfolio ENABLE ALWAYS TRIGGER portfolio_kept;

      -- Those published by an instant, in order. Not inlined, and with a snapshot of its own: it is asked in the statement
      -- that waits for a submission's lock, after it. The first holds for whatever came before it, too.
      CREATE FUNCTION portfolios_by(p_at bigint) RETURNS json LANGUAGE plpgsql VOLATILE AS $$
      BEGIN
        RETURN (SELECT json_agg(json_build_object(
                         'version', version, 'at', CASE WHEN version = 1 THEN 0 ELSE epoch_ms(published_at) END)
                       ORDER BY version)
                  FROM portfolio WHERE version = 1 OR epoch_ms(published_at) <= p_at);
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION portfolios_by; DROP TABLE portfolio;');
  }
}
