import { BusinessClock, SystemClock } from '@countersign/platform';
import type { DataSource } from 'typeorm';

/** Both clocks are the database's, so that every server agrees. The manual one is the instant that was set last. */
export function databaseClocks(
  source: DataSource,
  manual: boolean,
): { readonly business: BusinessClock; readonly system: SystemClock } {
  const ask = (isManual: boolean) => async () => {
    const [row] = await source.query<{ readonly now: number }[]>('SELECT epoch_ms(time_now($1)) AS now', [
      isManual,
    ]);
    if (!row) throw new Error('the database gave no time');
    return row.now;
  };
  return { business: new BusinessClock(ask(manual), manual), system: new SystemClock(ask(false)) };
}
