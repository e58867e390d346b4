import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What must be delivered, written with the step that caused it. The row is the record and the job only a doorbell:
 * a sweep finds what has no `sent_at`, whatever happened to its bell.
 */
export class CreateOutbox1795219200004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- No foreign key to submission: each step writes here, and rows are cleared away once sent.
      CREATE TABLE outbox (
        id         uuid           CONSTRAINT outbox_pkey PRIMARY KEY,
        submission uuid,
        seq        integer,
        kind       text           NOT NULL CONSTRAINT outbox_kind CHECK (kind IN ('notice', 'document', 'push')),
        payload    jsonb          NOT NULL,
        created_at timestamptz(3) NOT NULL,
        sent_at    timestamptz(3),
        attempts   integer        NOT NULL DEFAULT 0,
        last_error text
      );
      CREATE INDEX outbox_unsent ON outbox (created_at) WHERE sent_at IS NULL;

      CREATE TABLE notice (
        id         uuid           CONSTRAINT notice_pkey PRIMARY KEY,
        submission uuid           NOT NULL CONSTRAINT notice_submission REFERENCES submission,
        no         integer,
        unit       text           NOT NULL,
        post       text,
        notice     text           NOT NULL,
        params     jsonb          NOT NULL,
        at         timestamptz(3) NOT NULL
      );
      CREATE INDEX notice_of_post ON notice (unit, post, at);

      CREATE TABLE notice_read (
        notice uuid NOT NULL CONSTRAINT notice_read_notice REFERENCES notice,
        person uuid NOT NULL,
        CONSTRAINT notice_read_pkey PRIMARY KEY (notice, person)
      );

      CREATE TABLE subscriber (
        id     uuid    CONSTRAINT subscriber_pkey PRIMARY KEY,
        unit   text,
        topic  text    NOT NULL,
        url    text    NOT NULL,
        secret text    NOT NULL,
        active boolean NOT NULL DEFAULT true
      );
      CREATE INDEX subscriber_topic ON subscriber (topic);

      CREATE TABLE push_delivery (
        id           uuid           CONSTRAINT push_delivery_pkey PRIMARY KEY,
        outbox       uuid           NOT NULL,
        subscriber   uuid           NOT NULL CONSTRAINT push_delivery_subscriber REFERENCES subscriber,
        body         text           NOT NULL,
        attempts     integer        NOT NULL DEFAULT 0,
        next_at      timestamptz(3) NOT NULL,
        delivered_at timestamptz(3),
        dead_at      timestamptz(3),
        last_error   text,
        CONSTRAINT push_delivery_once UNIQUE (outbox, subscriber)
      );
      CREATE INDEX push_delivery_next ON push_delivery (next_at) WHERE delivered_at IS NULL AND dead_at IS NULL;
      CREATE INDEX push_delivery_dead ON push_delivery (dead_at) WHERE dead_at IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE push_delivery, subscriber, notice_read, notice, outbox;`);
  }
}
