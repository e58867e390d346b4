import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seven acts more: back to an earlier stage (O8), on those who review (O9), urging, circulating, cancelling. */
export class AcceptActs1795219200008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE submission_event DROP CONSTRAINT submission_event_type;
      ALTER TABLE submission_event ADD CONSTRAINT submission_event_type CHECK (type IN
        ('SUBMIT', 'SIGN', 'CORRECT', 'TAKE_BACK', 'ADOPT', 'WITHDRAW', 'REOPEN', 'PAUSE', 'RESUME',
         'REQUEST_EXTENSION', 'CHANGE_URGENCY', 'SEND_BACK', 'SEND_BACK_TO', 'SUPPLY', 'TRANSFER', 'ADD_REVIEWER', 'REMOVE_REVIEWER',
         'URGE', 'CIRCULATE', 'CANCEL', 'CALENDAR_CHANGED', 'TIME_PASSED'));
    `);
  }

  /** Refused where such an act was recorded: what is kept is kept. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE submission_event DROP CONSTRAINT submission_event_type;
      ALTER TABLE submission_event ADD CONSTRAINT submission_event_type CHECK (type IN
        ('SUBMIT', 'SIGN', 'CORRECT', 'TAKE_BACK', 'ADOPT', 'WITHDRAW', 'REOPEN', 'PAUSE', 'RESUME',
         'REQUEST_EXTENSION', 'CHANGE_URGENCY', 'SEND_BACK', 'SUPPLY', 'CALENDAR_CHANGED', 'TIME_PASSED'));
    `);
  }
}
