import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** A port that is free; asked once, by the process that starts the server, and handed to the workers. */
async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return String(address.port);
}

const port = (process.env['JOURNEY_PORT'] ??= await freePort());
/** The command line finds the server by it. */
const folder = (process.env['DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'countersign-journeys-')));

/** Journeys of people through the real server with its own PostgreSQL, on the manual clock, in Debian's Chromium. */
const config = defineConfig({
  testDir: 'src',
  testMatch: '*.journey.ts',
  outputDir: '../../test-results',
  workers: 1,
  // A busy machine may take five times as long; a step that hangs is told by its own limit.
  timeout: 900_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    // Dates are the calendar's: a browser in another zone must show the same.
    timezoneId: 'America/Los_Angeles',
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
        ...['--disable-background-networking', '--disable-component-update'],
      ],
    },
  },
  webServer: {
    command: 'node ../../tools/journey-server.mjs',
    url: `http://127.0.0.1:${port}/health`,
    timeout: 180_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: port, CLOCK: 'manual', LOG_LEVEL: 'warn', DATA_DIR: folder },
  },
});

// Playwright takes its configuration from the default export.
export default config;
