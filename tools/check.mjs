// `npm run check`: what CI runs. Tests that passed on these very files are taken from Nx's cache.
import { build, checkNode, install, nx } from './setup.mjs';

checkNode();
install();
build();
nx([
  'run-many',
  '-p',
  'countersign',
  '-t',
  'format',
  'lint',
  'types',
  'unused',
  'schema',
  'texts',
  '--parallel=2',
]);
nx(['run-many', '-p', 'countersign', '-t', 'unit', 'zones', 'crash', 'journeys', '--parallel=1', '--nxBail']);
