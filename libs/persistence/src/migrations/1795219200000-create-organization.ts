import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Units, posts and people. Assignments name a unit and a post; people are resolved when something is read.
 * The application's role gets DML on everything the owner creates from here on, later migrations and BullMQ's tables
 * included; event tables take it away again, by name.
 */
export class CreateOrganization1795219200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'countersign_app') THEN
          RAISE EXCEPTION 'role countersign_app is missing: CREATE ROLE countersign_app LOGIN PASSWORD ''...'' first';
        END IF;
      END $$;

      GRANT USAGE ON SCHEMA public TO countersign_app;
      ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO countersign_app;
      ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO countersign_app;
      ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO countersign_app;

      CREATE TABLE unit (
        id     text  CONSTRAINT unit_pkey PRIMARY KEY CONSTRAINT unit_id CHECK (id ~ '^[a-z][a-zA-Z0-9]*$'),
        name   jsonb NOT NULL,
        kind   text  NOT NULL,
        parent text  CONSTRAINT unit_parent REFERENCES unit
      );

      CREATE TABLE post (
        unit  text  NOT NULL CONSTRAINT post_unit REFERENCES unit,
        id    text  NOT NULL CONSTRAINT post_id CHECK (id ~ '^[a-z][a-zA-Z0-9]*$'),
        title jsonb NOT NULL,
        CONSTRAINT post_pkey PRIMARY KEY (unit, id)
      );

      CREATE TABLE person (
        id            uuid    CONSTRAINT person_pkey PRIMARY KEY,
        account       text    NOT NULL CONSTRAINT person_account UNIQUE,
        name          text    NOT NULL,
        password_hash text,
        active        boolean NOT NULL DEFAULT true
      );

      CREATE TABLE appointment (
        person uuid NOT NULL CONSTRAINT appointment_person REFERENCES person,
        unit   text NOT NULL,
        post   text NOT NULL,
        -- The lowest is the post in which the person acts on signing in.
        rank   integer NOT NULL DEFAULT 0,
        CONSTRAINT appointment_pkey PRIMARY KEY (person, unit, post),
        CONSTRAINT appointment_post FOREIGN KEY (unit, post) REFERENCES post
      );
      CREATE INDEX appointment_of_post ON appointment (unit, post);

      CREATE TABLE role_grant (
        person uuid NOT NULL CONSTRAINT role_grant_person REFERENCES person,
        role   text NOT NULL CONSTRAINT role_grant_role
          CHECK (role IN ('systemAdministrator', 'securityAdministrator', 'auditor', 'supervisor', 'matterAdministrator')),
        CONSTRAINT role_grant_pkey PRIMARY KEY (person, role)
      );
      -- A4: three roles that no account holds together, nor beside the business role: they see no business content.
      CREATE UNIQUE INDEX role_grant_apart ON role_grant (person)
        WHERE role IN ('systemAdministrator', 'securityAdministrator', 'auditor', 'matterAdministrator');

      CREATE TABLE session (
        token_hash bytea          CONSTRAINT session_pkey PRIMARY KEY,
        person     uuid           NOT NULL CONSTRAINT session_person REFERENCES person,
        unit       text           NOT NULL,
        post       text           NOT NULL,
        created_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL
      );
      CREATE INDEX session_expires ON session (expires_at);
      CREATE INDEX session_of_person ON session (person);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE session, role_grant, appointment, person, post, unit;
      ALTER DEFAULT PRIVILEGES REVOKE USAGE, SELECT ON SEQUENCES FROM countersign_app;
      ALTER DEFAULT PRIVILEGES REVOKE SELECT, INSERT, UPDATE, DELETE ON TABLES FROM countersign_app;
      ALTER DEFAULT PRIVILEGES REVOKE USAGE ON SCHEMAS FROM countersign_app;
      REVOKE USAGE ON SCHEMA public FROM countersign_app;
    `);
  }
}
