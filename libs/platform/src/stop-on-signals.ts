import type { Logger } from './logger.js';

/**
 * Ends the process when it is asked to: closes, then exits, with 1 where closing fails. The first signal counts; a
 * supervisor that sends another while what is in hand is finished changes nothing, and has SIGKILL for the impatient.
 */
export function stopOnSignals(logger: Logger, close: () => Promise<void>): void {
  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ signal }, 'stopping: finishing what is in hand');
    close().then(
      () => process.exit(0),
      (err: unknown) => {
        logger.error({ err }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
