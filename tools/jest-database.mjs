// Names the run, so that its workers can say who uses the shared test PostgreSQL. Nothing is started here: a run
// without `*.db.test.ts` pays nothing (libs/testing/src/shared-postgres.ts starts it on first use).
export default function nameTheRun() {
  process.env.COUNTERSIGN_TEST_RUN = String(process.pid);
}
