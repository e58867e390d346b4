import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** STYLE: what may import what, and what the core must not touch. The table is in CONTRIBUTING.md. */
const may = (sourceTag, ...onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags });
const only = (sourceTag, onlyDependOnLibsWithTags, allowedExternalImports) => ({
  sourceTag,
  onlyDependOnLibsWithTags,
  allowedExternalImports,
});

/** Time, identity and chance arrive as arguments. */
const CORE_BANS = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time arrives as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time arrives as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance arrives as an argument.',
  },
  { selector: "CallExpression[callee.name='fetch']", message: 'The core performs nothing.' },
  {
    selector: 'CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate)$/]',
    message: 'The core holds no timer.',
  },
  { selector: "Identifier[name='process']", message: 'The core knows no process.' },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/generated/**', '.nx/**', '.data/**', 'node_modules/**', 'test-results/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strict],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          enforceBuildableLibDependency: false,
          // The command line loads lazily what a command needs, for the sake of the quick ones: a matter of time, not of layers.
          checkDynamicDependenciesExceptions: ['.*'],
          // A library's tests use the test databases and builders, which use the library.
          ignoredCircularDependencies: ['persistence', 'application'].map((lib) => [
            '@countersign/testing',
            `@countersign/${lib}`,
          ]),
          depConstraints: [
            only('core', ['core'], ['xstate', 'feelin', 'big.js', 'zod']),
            may('base', 'base'),
            may('data', 'data', 'core', 'base'),
            may('app', 'app', 'data', 'core', 'base'),
            may('edge', 'edge', 'app', 'data', 'core', 'base'),
            may('test', 'test', 'main', 'edge', 'app', 'data', 'core', 'base'),
            may('main', 'main', 'edge', 'app', 'data', 'core', 'base'),
            may('web', 'web'),
          ],
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      // What is known by a rule of ours, and said beside it, may be asserted.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'A union of literals says it.' },
        { selector: 'ExportAllDeclaration[exportKind="value"]', message: 'List exports by name.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['libs/calendar/src/**/*.ts', 'libs/domain/src/**/*.ts', 'libs/matters/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'The core performs no I/O.' }] },
      ],
      'no-restricted-syntax': ['error', ...CORE_BANS],
    },
  },
  {
    // Their tools read the default export.
    files: ['apps/web/vite.config.ts', 'apps/e2e/playwright.config.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.test.ts', '{libs,apps}/*/test/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off', 'no-restricted-imports': 'off' },
  },
);
