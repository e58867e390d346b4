import { HISTORY } from './documents.mjs';

/** The API tells the same story, and what else was acknowledged is there: files to the byte, and the clock as it was set. */
export async function checkApi({ submissions, files, now }, { people, uploads, clock }) {
  const violations =
    clock <= now ? [] : [`the clock was set to ${new Date(clock).toISOString()}, and has gone back`];
  for (const { id, number, events, submitter_unit: unit } of submissions) {
    const { client } = people.submitters.find((one) => one.client.unit === unit);
    const { submission } = await client.ask(HISTORY, { id });
    const shown = submission.timeline.nodes.map(({ seq, type }) => `${seq} ${type}`);
    const stored = events.slice(0, 100).map(({ seq, type }) => `${seq} ${type}`);
    if (submission.number !== number || submission.seq !== events.length || String(shown) !== String(stored))
      violations.push(`${number}: the API shows ${submission.number} at ${submission.seq}: ${shown}`);
  }
  const known = new Map(files.map((file) => [file.id, file]));
  for (const { client, file, digest } of uploads) {
    const kept = known.has(file) ? await client.digestOf(file) : 'no row';
    if (kept !== digest) violations.push(`file ${file}: acknowledged with ${digest}, and now: ${kept}`);
  }
  return violations;
}
