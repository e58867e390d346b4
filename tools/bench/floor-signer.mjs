import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';

/**
 * What one would write by hand in an afternoon: plain `pg`, one transaction, each statement its own and prepared. It
 * knows what it will write beforehand and decides nothing. The rows are as large as the application's.
 */
export async function floorSigner({ appUrl }) {
  const pool = new pg.Pool({ connectionString: appUrl, max: 8 });
  return {
    async sign({ submission, no, actor, opinion }) {
      const client = await pool.connect();
      const run = (name, text, values) => client.query({ name, text, values });
      try {
        await client.query('BEGIN');
        const { rows } = await run(
          'lock',
          'SELECT state, seq FROM submission WHERE id = $1 FOR NO KEY UPDATE',
          [submission],
        );
        const [{ state, seq }] = rows;
        const assignment = {
          no,
          unit: actor.unit,
          post: actor.post,
          opinions: [{ ...opinion, by: actor, at: Date.now() }],
        };
        await run(
          'assignment',
          `UPDATE assignment SET version = version + 1, signed_by = $3, outcome = $4, closed_at = clock_timestamp(),
                  state = state || $5::jsonb
           WHERE submission = $1 AND no = $2`,
          [submission, no, actor.person, opinion.outcome, JSON.stringify(assignment)],
        );
        await run('submission', 'UPDATE submission SET state = $2, seq = $3, head = $4 WHERE id = $1', [
          ...[submission, JSON.stringify(state), seq + 1, Buffer.alloc(32)],
        ]);
        await run(
          'event',
          `INSERT INTO submission_event (submission, seq, text, hash, type, actor, key, at, recorded_at)
           VALUES ($1, $2, $3, $4, 'SIGN', $5, $6, clock_timestamp(), clock_timestamp())`,
          [
            submission,
            seq + 1,
            JSON.stringify({ event: { opinion, actor, no }, facts: [assignment] }),
            Buffer.alloc(32),
            actor.person,
            randomUUID(),
          ],
        );
        await run(
          'outbox',
          `INSERT INTO outbox (id, submission, seq, kind, payload, created_at)
           VALUES ($1, $2, $3, 'notice', $4, clock_timestamp())`,
          [
            v7(),
            submission,
            seq + 1,
            JSON.stringify({ type: 'notice', notice: 'signed', to: [{ unit: actor.unit }] }),
          ],
        );
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
