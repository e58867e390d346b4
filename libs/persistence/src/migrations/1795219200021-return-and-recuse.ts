import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'SUBMIT', 'SIGN', 'CORRECT', 'TAKE_BACK', 'ADOPT', 'WITHDRAW', 'REOPEN', 'PAUSE', 'RESUME',
         'REQUEST_EXTENSION', 'CHANGE_URGENCY', 'SEND_BACK', 'SEND_BACK_TO', 'SUPPLY', 'TRANSFER', 'ADD_REVIEWER', 'REMOVE_REVIEWER',
         'URGE', 'CIRCULATE', 'CANCEL', 'CALENDAR_CHANGED', 'TIME_PASSED'`;

/** Seven acts more: returning what is not one's own, giving it to be prepared (O9), recusal (O15). */
export class ReturnAndRecuse1795219200021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE submission_event DROP CONSTRAINT submission_event_type;
      ALTER TABLE submission_event ADD CONSTRAINT submission_event_type CHECK (type IN
        (${BEFORE}, 'RETURN', 'REASSIGN', 'ENTRUST', 'PREPARE', 'RECALL', 'RECUSE', 'MARK_RELATED'));
    `);
  }

  /** Refused where such an act was recorded: what is kept is kept. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE submission_event DROP CONSTRAINT submission_event_type;
      ALTER TABLE submission_event ADD CONSTRAINT submission_event_type CHECK (type IN (${BEFORE}));
    `);
  }
}
