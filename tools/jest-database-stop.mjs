// The last run that used the shared test PostgreSQL stops it.
export { leave as default } from '../libs/testing/src/runs.mjs';
