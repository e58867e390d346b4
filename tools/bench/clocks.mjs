// What time costs: folds and recomputations a second, in the core and through the whole pipeline; and how late things
// happen that fall due in one second, while people go on signing, in the embedded server.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldsPerSecond, recomputationsPerSecond } from './clocks/core.mjs';
import { dueTogether } from './clocks/due.mjs';
import { recomputed } from './clocks/recomputed.mjs';
import { closeWorld, prepareWorld } from './clocks/world.mjs';

const SIZE = 10_000;

export async function run({ json = false, submissions, pending }) {
  const say = (line) => json || console.log(line);
  const size = submissions ? Number(submissions) : SIZE;
  const folder = await mkdtemp(join(tmpdir(), 'countersign-clocks-'));
  try {
    say(`${size.toLocaleString('en')} open submissions, all due in one second: preparing`);
    const world = await prepareWorld(folder, size);
    const context = await contextOf(world);
    const core = {
      foldsPerSecond: foldsPerSecond(),
      recomputationsPerSecond: recomputationsPerSecond(context),
    };
    say(`  folds of a clock with seven events: ${core.foldsPerSecond.toLocaleString('en')} a second`);
    say(
      `  recomputations of a submission, decided: ${core.recomputationsPerSecond.toLocaleString('en')} a second`,
    );
    const pipeline = await recomputed(world, say);
    await closeWorld(world);
    const due = await dueTogether(folder, world, pending && Number(pending), say);
    if (json) console.log(JSON.stringify({ submissions: size, core, pipeline, due }));
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function contextOf({ app, filed }) {
  const { rows } = await app.source.driver.master.query(
    `SELECT s.state, (SELECT json_object_agg(no, a.state) FROM assignment a WHERE a.submission = s.id) AS work,
            (SELECT row_to_json(f) FROM form_revision f WHERE f.submission = s.id) AS form
       FROM submission s WHERE id = $1`,
    [filed.submission],
  );
  const [{ state, work, form }] = rows;
  const { id, version } = state.definition;
  return {
    context: {
      definition: await app.registry.definition(id, version),
      calendar: await app.registry.calendar(state.calendarVersion),
      form,
    },
    state: { ...state, work },
  };
}
