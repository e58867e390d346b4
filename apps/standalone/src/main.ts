import { DatabaseInUseError } from '@countersign/persistence';
import { type Config, readConfig } from '@countersign/platform';
import { runningAddress } from './lock-file.js';
import { CannotStart } from './port.js';
import { startStandalone } from './start.js';
import type { Standalone } from './start.js';
import { welcome } from './welcome.js';

/** Longer than any request may take; whoever waits at a terminal has waited long enough then. */
const STOP_WITHIN_MS = 20_000;

/** What the operator can put right is said without a stack. */
function explain(error: unknown, { dataDir }: Config): unknown {
  if (error instanceof CannotStart) return error.message;
  if (!(error instanceof DatabaseInUseError)) return error;
  return `Countersign is already running: ${runningAddress(dataDir) ?? 'it is just starting'}`;
}

function configured(): Config {
  try {
    return readConfig();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** Without PostgreSQL nothing can be answered or kept; the rest would log for ever that it is not there. */
async function endWith({ lost }: Standalone): Promise<void> {
  console.error(`\n${await lost}\nAll that was answered is kept. Start Countersign again.`);
  process.exit(1);
}

/** @returns whether it is on its way out */
function stopOn(standalone: Promise<Standalone>): () => boolean {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    console.log('\nStopping ...');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    standalone
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // The channel to `npm start` closes when that was killed.
  process.on('disconnect', stop);
  return () => isStopping;
}

const config = configured();
try {
  const starting = startStandalone(config, console.log);
  const isStopping = stopOn(starting);
  const running = await starting;
  void endWith(running);
  const { demonstration, dataDir } = config;
  if (!isStopping())
    console.log(welcome(running.address, { demonstration, dataDir, manualClock: config.clock === 'manual' }));
} catch (error) {
  console.error(explain(error, config));
  process.exit(1);
}
