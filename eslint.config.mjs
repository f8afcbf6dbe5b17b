import tseslint from 'typescript-eslint';

/** Files that may assert a type TypeScript cannot follow, each with why. Who imports whom is held by .dependency-cruiser.mjs. */
const MAY_ASSERT = {
  'domain/schema/walk.ts': 'what a schema is made of has no public type in zod',
  'domain/schema/by-environment.ts': 'what a schema is made of has no public type in zod',
  'model/read/issue-words.ts': 'zod types the parameters of an own issue as anything',
  'model/reference/markdown.ts': 'a JSON file of ours is typed by its content',
  'packages/provider-alicloud/src/generate/typescript-sources.ts': 'JSON of a printed schema for a generator that types it by classes',
  'simulator/shared/serve.ts': 'arguments come as JSON from the same code in another process',
};

/** Programs of their own, without a terminal of ours, and tests. */
const OWN_OUTPUT = ['terminal/**', 'functions/**', 'simulator/**', 'packages/**', 'bench/**', 'tests/**', 'claims/**'];
const OUTPUT = [
  {
    selector: "MemberExpression[object.object.name='process'][object.property.name=/^(stdout|stderr)$/][property.name='write']",
    message: 'text of users may hold control characters: print with terminal/print.ts.',
  },
];

const SYNTAX = [
  {
    selector: "MemberExpression[object.name='Testing'][property.name='synth']",
    message: 'Testing.synth skips validations and annotations: use tests/support/synth.ts.',
  },
];
const ASSERTIONS = [
  {
    selector: "TSAsExpression[expression.type='TSAsExpression'][expression.typeAnnotation.type='TSUnknownKeyword']",
    message: '`as unknown as` hides what does not fit: give the value its type, or add the file to MAY_ASSERT with the reason.',
  },
  {
    selector: "TSAsExpression[typeAnnotation.type='TSNeverKeyword'], TSAsExpression > TSArrayType[elementType.type='TSNeverKeyword']",
    message: '`as never` hides what does not fit: give the value its type, or add the file to MAY_ASSERT with the reason.',
  },
];

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/cdktf.out/', 'packages/*/lib/', '**/dist/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-require-imports': ['error', { allowAsImport: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
      'max-lines': ['error', { max: 250 }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^@cdktf/provider-(alicloud|kubernetes|random)$',
              message: 'import a provider class by its path: the barrel is slow.',
            },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...SYNTAX, ...OUTPUT, ...ASSERTIONS],
    },
  },
  { files: OWN_OUTPUT, rules: { 'no-restricted-syntax': ['error', ...SYNTAX, ...ASSERTIONS] } },
  { files: Object.keys(MAY_ASSERT), rules: { 'no-restricted-syntax': ['error', ...SYNTAX] } },
  {
    // A service's stack module is loaded when a stack is built: `validate` must not wait for cdktf.
    files: ['**/*.js', 'constructs/*/service.ts', 'cli/commands/*.ts'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
