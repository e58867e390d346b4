import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { signedIn } from './people.mjs';

const SIGN =
  'mutation ($input: GiveOpinionInput!) { giveOpinion(input: $input) { seq submission { id seq } } }';
/** As many as sign at once, and how long each looks at the next before signing it. */
const AT_ONCE = 2;
const PAUSE_MS = 40;
const MOST = 5_000;

/** People who sign over HTTP, each time in another of the submissions that everything happens to. */
export async function signers(address, client, { filed }) {
  const piece = filed.pending.find(({ unit }) => unit === 'tax');
  const ask = await signedIn(address, `${piece.unit}.${piece.post}`);
  const scores = await scoresOf(client, piece.unit);
  const { rows } = await client.query(
    'SELECT id FROM submission WHERE id <> $1 ORDER BY md5(id::text) LIMIT $2',
    [filed.submission, MOST],
  );
  const left = rows.map(({ id }) => id);
  const signOne = async () => {
    const submission = left.pop();
    if (!submission) throw new Error('there is nothing left to sign');
    const opinion = { outcome: 'agree', text: '经研究，同意。', scores };
    const began = performance.now();
    await ask(SIGN, { key: randomUUID(), submission, assignment: piece.no, opinion });
    return performance.now() - began;
  };
  return {
    async sign(n) {
      for (let i = 0; i < n; i++) await signOne();
    },
    /** Signs as long as that goes on. @returns how long a signature took */
    async during(what) {
      const times = [];
      let isOver = false;
      const lane = async () => {
        while (!isOver) {
          times.push(await signOne());
          await sleep(PAUSE_MS);
        }
      };
      const lanes = Promise.all(Array.from({ length: AT_ONCE }, lane));
      try {
        await Promise.race([what(), lanes]);
      } finally {
        isOver = true;
        await lanes;
      }
      return summary(times);
    },
  };
}

async function scoresOf(client, unit) {
  const { rows } = await client.query(
    `SELECT body -> 'sheet' -> 'criteria' AS criteria FROM definition WHERE id = 'project-entry'
     ORDER BY version DESC LIMIT 1`,
  );
  const own = rows[0].criteria.filter(({ owner }) => owner === unit);
  return own.map(({ id, max }) => ({ criterion: id, score: max }));
}

function summary(times) {
  times.sort((a, b) => a - b);
  const at = (share) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]);
  return { signatures: times.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}
