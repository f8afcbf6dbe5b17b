import tseslint from 'typescript-eslint';

/**
 * Who may import whom, floor by floor (docs/design.md): a folder sees what its row names and nothing else of ours. Type imports count.
 * `cli/`, `main.ts`, tests and benchmarks see everything.
 */
const KNOWLEDGE = '@lakewright/provider-knowledge';
const SEES = {
  domain: [],
  claims: [],
  terminal: [],
  functions: ['domain'],
  simulator: ['claims', KNOWLEDGE],
  'packages/provider-knowledge': [],
  'packages/provider-alicloud': [KNOWLEDGE],
  constructs: ['domain', 'functions', KNOWLEDGE],
  model: ['domain', 'constructs'],
  stacks: ['domain', 'constructs', 'model', 'functions'],
  plan: ['domain', KNOWLEDGE],
  preview: ['domain', 'plan', 'terminal', KNOWLEDGE],
  clone: ['domain', 'model', 'constructs'],
  deploy: ['domain', 'claims', 'terminal', 'constructs', 'model', 'stacks', 'plan', 'simulator', KNOWLEDGE],
  destroy: ['domain', 'claims', 'terminal', 'constructs', 'model', 'stacks', 'plan', 'simulator', 'deploy', KNOWLEDGE],
  doctor: ['domain', 'terminal', 'constructs', 'model', 'stacks', 'deploy', KNOWLEDGE],
  simulate: ['domain', 'terminal', 'model', 'stacks', 'simulator', 'deploy', KNOWLEDGE],
};
const FOLDERS = [...Object.keys(SEES).filter((name) => !name.includes('/')), 'cli'];

const flow = Object.entries(SEES).map(([folder, seen]) => ({
  files: [`${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...FOLDERS.filter((name) => name !== folder && !seen.includes(name) && !(folder === 'simulator' && name === 'plan')).map(
            (name) => ({
              regex: `^(\\.\\./)+${name}(/|$)`,
              message: `${folder}/ must not import from ${name}/: data flows one way (docs/design.md).`,
            }),
          ),
          ...(seen.includes(KNOWLEDGE)
            ? []
            : [{ regex: `^${KNOWLEDGE}(/|$)`, message: `${folder}/ must not import from ${KNOWLEDGE} (docs/design.md).` }]),
          { regex: '^@cdktf/provider-(alicloud|kubernetes|random)$', message: 'import a provider class by its path: the barrel is slow.' },
        ],
      },
    ],
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
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
      'max-lines': ['error', { max: 250 }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Testing'][property.name='synth']",
          message: 'Testing.synth skips validations and annotations: use tests/support/synth.ts.',
        },
      ],
    },
  },
  {
    // A service's stack module is loaded when a stack is built: `validate` must not wait for cdktf.
    files: ['**/*.js', 'constructs/*/service.ts', 'cli/commands/index.ts'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  ...flow,
);
