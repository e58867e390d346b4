import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The command itself, as a person runs it: the API's packages include CommonJS that requires ES modules, which Node can
 * do and Jest cannot. It brings its own PostgreSQL.
 */
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const files = readdirSync(`${root}scenarios`).flatMap((name) =>
  name.endsWith('.yaml') ? [`scenarios/${name}`] : [],
);
type Output = {
  readonly scenarios: readonly {
    readonly file: string;
    readonly passed: number;
    readonly failures: readonly string[];
  }[];
};
const FAILING = 'apps/cli/test/failing.yaml';
let played: Output['scenarios'] = [];

beforeAll(async () => {
  const run = { cwd: root, maxBuffer: 16 * 1024 * 1024 };
  const output = await new Promise<string>((resolve, reject) => {
    execFile('node', ['tools/cli.mjs', 'play', '--json', ...files, FAILING], run, (error, stdout, stderr) =>
      // Exit code 1 says that something was not as expected: the tests below say what.
      stdout === '' ? reject(new Error(stderr, { cause: error })) : resolve(stdout),
    );
  });
  played = (JSON.parse(output) as Output).scenarios;
}, 600_000);

it.each(files)('%s', (file) => {
  const scenario = played.find((one) => one.file === file);
  expect(scenario?.failures).toEqual([]);
  expect(scenario?.passed).toBeGreaterThan(0);
});

it('says what is not as expected, step by step', () => {
  expect(played.find(({ file }) => file === FAILING)).toMatchObject({
    passed: 2,
    failures: [
      expect.stringMatching(/^step 2: expected accept done, got refused: NOT_YOUR_ASSIGNMENT /),
      'step 3: expected accept refused: STALE, got done',
      'step 4: expected submission.ending rejected, got nothing',
      'step 4: expected submission.remaining 4, got 5',
      'step 4: expected assignments.water {"work":"pending"}, got nothing',
      expect.stringMatching(/^step 5: expected accept done, got refused: BAD_CREDENTIALS/),
    ],
  });
});
