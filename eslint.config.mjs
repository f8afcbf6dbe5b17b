import tseslint from 'typescript-eslint';

/**
 * Data flows one way: estate -> spec -> stacks -> constructs -> JSON -> preview | simulator.
 * Each row names what a folder must not import; `cli/` is the only place that sees everything.
 */
const FORBIDDEN = {
  spec: ['constructs', 'stacks', 'functions', 'preview', 'clone', 'simulator', 'cli'],
  constructs: ['stacks', 'preview', 'clone', 'simulator', 'cli', 'functions'],
  stacks: ['preview', 'clone', 'simulator', 'cli'],
  functions: ['spec', 'constructs', 'stacks', 'preview', 'clone', 'simulator', 'cli'],
  preview: ['constructs', 'stacks', 'functions', 'clone', 'simulator', 'cli'],
  clone: ['constructs', 'stacks', 'functions', 'simulator', 'cli'],
  simulator: ['spec', 'constructs', 'stacks', 'functions', 'preview', 'clone', 'cli'],
  'packages/provider-alicloud': ['spec', 'constructs', 'stacks', 'functions', 'preview', 'clone', 'simulator', 'cli'],
};

const flow = Object.entries(FORBIDDEN).map(([folder, banned]) => ({
  files: [`${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        ...banned.map((name) => ({
          regex: `^(\\.\\./)+${name}(/|$)`,
          message: `${folder}/ must not import from ${name}/: data flows one way (docs/design.md).`,
        })),
        { regex: '^@cdktf/provider-(alicloud|kubernetes|random)$', message: 'import a provider class by its path: the barrel is slow.' },
      ],
    }],
  },
}));

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/cdktf.out/', 'packages/*/lib/', '**/dist/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-require-imports': ['error', { allowAsImport: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250 }],
      'no-restricted-syntax': ['error', {
        selector: "MemberExpression[object.name='Testing'][property.name='synth']",
        message: 'Testing.synth skips validations and annotations: use tests/support/synth.ts.',
      }],
    },
  },
  {
    files: ['**/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  ...flow,
);
