import pg from 'pg';
import { applicationSigner } from './application-signer.mjs';
import { measured } from './measure.mjs';

/** Turns on the wire: something is sent after something was received. What is sent together is one trip. */
export async function roundTrips(postgres, pieces) {
  const signer = await applicationSigner(postgres, 1);
  try {
    const [first, ...rest] = pieces;
    await signer.sign(first); // connects, prepares, loads the definition
    const { stream } = signer.source.driver.master._clients[0].connection;
    let [trips, received] = [0, true];
    stream.on('data', () => (received = true));
    const write = stream.write.bind(stream);
    stream.write = (...args) => {
      if (received) trips += 1;
      received = false;
      return write(...args);
    };
    for (const piece of rest) await signer.sign(piece);
    return { roundTrips: Number((trips / rest.length).toFixed(2)) };
  } finally {
    await signer.close();
  }
}

export async function walBytes({ superuserUrl }, signer, pieces) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const position = async () => (await client.query('SELECT pg_current_wal_insert_lsn() AS lsn')).rows[0].lsn;
  try {
    const before = await position();
    await measured(signer, pieces);
    const { rows } = await client.query('SELECT pg_wal_lsn_diff($1, $2)::int AS bytes', [
      await position(),
      before,
    ]);
    return { walBytes: Math.round(rows[0].bytes / pieces.length) };
  } finally {
    await client.end();
  }
}
