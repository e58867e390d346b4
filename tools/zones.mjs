// Dates are the calendar's, whatever zone the process is in: the suites of time, under three other zones.
import { spawnSync } from 'node:child_process';

const SUITES = [
  'libs/calendar',
  'libs/domain/src/clock',
  'libs/domain/src/decide.test',
  'apps/cli/src/commands/calendar',
];
for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai']) {
  console.log(`TZ=${zone}`);
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...SUITES];
  const { status } = spawnSync(process.execPath, jest, {
    stdio: 'inherit',
    env: { ...process.env, TZ: zone },
  });
  if (status !== 0) process.exit(status ?? 1);
}
