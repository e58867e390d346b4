// The standalone server for the browser journeys: in the folder DATA_DIR, which goes with it.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { inRoot, root } from './setup.mjs';

const server = spawn(process.execPath, ['--enable-source-maps', inRoot('apps/standalone/dist/main.js')], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => {
  rmSync(process.env.DATA_DIR, { recursive: true, force: true });
  process.exit(code ?? 1);
});
