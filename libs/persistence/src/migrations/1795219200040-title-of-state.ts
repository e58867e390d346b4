import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A new revision of the form may bring another title: lists and the search show the one that it has. */
export class TitleOfState1795219200040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION take_title_of_state() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.title := NEW.state ->> 'title';
        RETURN NEW;
      END $$;
      -- Between the lines of write_steps, which writes the state and leaves the title as it was.
      CREATE TRIGGER submission_title BEFORE UPDATE OF state ON submission
        FOR EACH ROW WHEN (NEW.title IS DISTINCT FROM NEW.state ->> 'title')
        EXECUTE FUNCTION take_title_of_state();
      UPDATE submission SET title = state ->> 'title' WHERE title IS DISTINCT FROM state ->> 'title';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TRIGGER submission_title ON submission; DROP FUNCTION take_title_of_state;');
  }
}
