import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The chain of sign-off inside a unit (O7): three acts more, and who passed a piece of work on has it under done (O4). */
export class AcceptChains1795219200022 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE submission_event DROP CONSTRAINT submission_event_type;
      ALTER TABLE submission_event ADD CONSTRAINT submission_event_type CHECK (type IN
        ('SUBMIT', 'SIGN', 'CORRECT', 'TAKE_BACK', 'ADOPT', 'WITHDRAW', 'REOPEN', 'PAUSE', 'RESUME',
         'REQUEST_EXTENSION', 'CHANGE_URGENCY', 'SEND_BACK', 'SEND_BACK_TO', 'SUPPLY', 'TRANSFER', 'ADD_REVIEWER', 'REMOVE_REVIEWER',
         'URGE', 'CIRCULATE', 'CANCEL', 'RETURN', 'REASSIGN', 'ENTRUST', 'PREPARE', 'RECALL', 'RECUSE', 'MARK_RELATED',
         'PASS_UP', 'PASS_DOWN', 'FETCH_UP', 'CALENDAR_CHANGED', 'TIME_PASSED'));

      -- Who passed it on, and for whom; when it was last. By a trigger, as signed_for is.
      ALTER TABLE assignment ADD COLUMN passed_by uuid[], ADD COLUMN passed_at timestamptz(3);
      CREATE INDEX assignment_passed ON assignment USING gin (passed_by) WHERE passed_by IS NOT NULL;
      CREATE FUNCTION note_passes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT array_agg(DISTINCT who::uuid) INTO NEW.passed_by
          FROM jsonb_array_elements(NEW.state #> '{chain,passes}') AS pass,
               unnest(ARRAY[pass #>> '{by,person}', pass #>> '{by,for,person}']) AS who
         WHERE who IS NOT NULL;
        NEW.passed_at := to_timestamp((NEW.state #>> '{chain,passes,-1,at}')::bigint / 1000.0);
        RETURN NEW;
      END $$;
      CREATE TRIGGER assignment_passed BEFORE INSERT OR UPDATE ON assignment FOR EACH ROW
        WHEN (NEW.state ? 'chain') EXECUTE FUNCTION note_passes();
    `);
  }

  /** Refused where such an act was recorded: what is kept is kept. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER assignment_passed ON assignment;
      DROP FUNCTION note_passes;
      ALTER TABLE assignment DROP COLUMN passed_by, DROP COLUMN passed_at;
      ALTER TABLE submission_event DROP CONSTRAINT submission_event_type;
      ALTER TABLE submission_event ADD CONSTRAINT submission_event_type CHECK (type IN
        ('SUBMIT', 'SIGN', 'CORRECT', 'TAKE_BACK', 'ADOPT', 'WITHDRAW', 'REOPEN', 'PAUSE', 'RESUME',
         'REQUEST_EXTENSION', 'CHANGE_URGENCY', 'SEND_BACK', 'SEND_BACK_TO', 'SUPPLY', 'TRANSFER', 'ADD_REVIEWER', 'REMOVE_REVIEWER',
         'URGE', 'CIRCULATE', 'CANCEL', 'RETURN', 'REASSIGN', 'ENTRUST', 'PREPARE', 'RECALL', 'RECUSE', 'MARK_RELATED',
         'CALENDAR_CHANGED', 'TIME_PASSED'));
    `);
  }
}
