import { DatabaseInUseError } from '@countersign/persistence';
import { readConfig } from '@countersign/platform';
import { runningAddress } from './lock-file.js';
import { CannotStart } from './port.js';
import { startStandalone } from './start.js';
import type { Standalone } from './start.js';
import { welcome } from './welcome.js';

/** Longer than any request may take; whoever waits at a terminal has waited long enough then. */
const STOP_WITHIN_MS = 20_000;

function fail(error: unknown): never {
  const { dataDir } = readConfig();
  if (error instanceof CannotStart) console.error(error.message);
  else if (error instanceof DatabaseInUseError) {
    console.error(`Countersign is already running: ${runningAddress(dataDir) ?? 'it is just starting'}`);
  } else console.error('Countersign could not start.', error);
  process.exit(1);
}

function stopOn(standalone: Promise<Standalone>): void {
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
}

try {
  const config = readConfig();
  const starting = startStandalone(config, console.log);
  stopOn(starting);
  const { address } = await starting;
  const { demonstration, dataDir } = config;
  console.log(welcome(address, { demonstration, dataDir, manualClock: config.clock === 'manual' }));
} catch (error) {
  fail(error);
}
