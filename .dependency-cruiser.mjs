/**
 * Who may import whom (docs/design.md). Type imports count. All of it is rows: change the tables, not what is made of them below.
 */
const KNOWLEDGE = 'packages/provider-knowledge';
const CLASSES = 'packages/provider-alicloud';

/** Floor by floor: a folder sees what its row names and nothing else of ours. `cli/`, `main.ts` and estates stand on top and see all below. */
const SEES = {
  domain: [],
  claims: [],
  terminal: [],
  functions: ['domain'],
  simulator: ['claims', KNOWLEDGE],
  [KNOWLEDGE]: [],
  [CLASSES]: [KNOWLEDGE],
  constructs: ['domain', 'functions', KNOWLEDGE, CLASSES],
  model: ['domain', 'terminal', 'constructs', 'spec'],
  stacks: ['domain', 'constructs', 'model', 'functions', KNOWLEDGE, CLASSES],
  plan: ['domain', KNOWLEDGE],
  preview: ['domain', 'plan', 'terminal', KNOWLEDGE],
  ci: ['domain'],
  scaffold: ['domain', 'model', 'ci', 'clone'],
  clone: ['domain', 'terminal', 'model', 'constructs'],
  deploy: ['domain', 'claims', 'terminal', 'constructs', 'model', 'stacks', 'plan', 'simulator', 'functions', KNOWLEDGE],
  destroy: ['domain', 'claims', 'terminal', 'constructs', 'model', 'stacks', 'plan', 'simulator', 'deploy', KNOWLEDGE],
  guard: ['domain', 'terminal', 'constructs', 'model', 'stacks', 'plan', 'deploy'],
  doctor: ['domain', 'terminal', 'constructs', 'functions', 'model', 'stacks', 'deploy', 'local', KNOWLEDGE],
  local: ['domain', 'terminal', 'constructs', 'model', 'stacks', 'deploy', KNOWLEDGE],
  simulate: ['domain', 'terminal', 'model', 'stacks', 'simulator', 'deploy', KNOWLEDGE],
};

/** What the services share; every other folder of `constructs/` is a service. */
const SHARED = '(?:core|network|keys|logs|access)';
const SERVICE = `(?!${SHARED}/)([^/]+)`;
/** Who names a service though all else walks the registry, and why. */
const KNOW_SERVICES = {
  'model/rules/between[.]ts': 'rules that join services, none of which knows the other',
  'stacks/bootstrap-stack[.]ts': 'states lie in a bucket, and are locked by a table',
  'clone/leaks[.]ts': 'a copy may read the lakes of its source',
  'cli/adopting/': 'what a service holds already is read and described in its own words',
  'doctor/spark/': 'what is unconfirmed of Spark is tried in an account',
};
/** Takes long to load: `validate` must not wait for it. */
const CDKTF = ['(^|/)node_modules/(cdktf|constructs)/', `^${CLASSES}/`];

/** Finer rows: `from` must not import what matches `to`, except `but`. `$1` is the service in `from`;
 * `only` and `not` are kinds of imports. */
const ROWS = [
  {
    name: 'walks-know-no-service',
    why: 'a service is a line of the registry to everybody outside of constructs: what one has to say stands in its descriptor',
    from: [`^(?!(?:constructs|tests|bench|examples|estate)/)(?!${Object.keys(KNOW_SERVICES).join('|')})`],
    to: [`^constructs/${SERVICE}/`],
  },
  {
    name: 'shared-below-services',
    why: 'what the services share knows none of them',
    from: [`^constructs/${SHARED}/`],
    to: ['^constructs/'],
    but: [`^constructs/${SHARED}/`],
  },
  {
    name: 'registry-sees-descriptors',
    why: 'the list of services reads their service.ts and nothing else of constructs, so that it loads no cdktf',
    from: ['^constructs/registry[.]ts$'],
    to: ['^constructs/', ...CDKTF],
    but: ['^constructs/[^/]+/service[.]ts$'],
  },
  {
    name: 'registry-unseen-by-services',
    why: 'a service does not know the list it stands in',
    from: ['^constructs/[^/]+/'],
    to: ['^constructs/registry[.]ts$'],
  },
  {
    name: 'known-is-plain-data',
    why: 'known/ is read by YAML and classes alike: numbers, names, rules, tables; no schema, no class, no cdktf',
    from: [`^constructs/${SERVICE}/known/`],
    to: ['^constructs/', '(^|/)node_modules/zod/', ...CDKTF],
    but: ['^constructs/[^/]+/known/'],
  },
  {
    name: 'yaml-is-plain-data',
    why: "yaml/ turns text into the model: no class, no cdktf, no other service's YAML",
    from: [`^constructs/${SERVICE}/yaml/`],
    to: ['^constructs/', ...CDKTF],
    but: ['^constructs/[^/]+/known/', '^constructs/$1/yaml/'],
  },
  {
    name: 'descriptor-loads-no-class',
    why: 'service.ts sees known/ and yaml/ and other descriptors: `validate` reads it',
    from: [`^constructs/${SERVICE}/service[.]ts$`],
    to: ['^constructs/', ...CDKTF],
    but: ['^constructs/[^/]+/known/', '^constructs/$1/(yaml|stack)/', '^constructs/[^/]+/service[.]ts$'],
  },
  {
    name: 'descriptor-loads-stack-late',
    why: 'service.ts names stack/ by a require inside a function: an import would load cdktf for `validate`',
    from: [`^constructs/${SERVICE}/service[.]ts$`],
    to: ['^constructs/[^/]+/stack/'],
    only: ['import'],
  },
  {
    name: 'classes-stand-without-yaml',
    why: 'programs without YAML use the classes',
    from: [`^constructs/${SERVICE}/(?!service[.]ts$)[^/]+[.]ts$`],
    to: ['^constructs/[^/]+/(yaml/|stack/|service[.]ts$)'],
  },
  {
    name: 'services-see-doors-of-services',
    why: 'another service is its contract, its descriptor, its classes and what is known of it; not its YAML or how its stacks are built',
    from: [`^constructs/${SERVICE}/`],
    to: ['^constructs/[^/]+/(yaml|stack)/'],
    but: ['^constructs/$1/'],
  },
  {
    name: 'zod-in-schemas-only',
    why: 'words and units are for everybody, also for who reads no YAML',
    from: ['^domain/(?!schema/)'],
    to: ['(^|/)node_modules/zod/'],
    not: ['type-only'],
  },
  {
    name: 'tests-unseen',
    why: 'nothing that ships needs tests or benchmarks',
    from: ['^(?!tests/|bench/|jest[.])'],
    to: ['^(tests|bench)/'],
  },
];

const floors = Object.entries(SEES).map(([folder, seen]) => ({
  name: `${folder.replace('/', '-')}-sees-below`,
  comment: `${folder}/ sees ${seen.length === 0 ? 'nothing else of ours' : seen.join(', ')}: data flows one way (docs/design.md)`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { pathNot: ['(^|/)node_modules/', ...[folder, ...seen].map((name) => `^${name}/`)], dependencyTypesNot: ['core'] },
}));

const rows = ROWS.map(({ name, why, from, to, but, only, not }) => ({
  name,
  comment: `${why} (docs/design.md)`,
  severity: 'error',
  from: { path: from },
  to: {
    path: to,
    ...(but && { pathNot: but }),
    ...(only && { dependencyTypes: only }),
    ...(not && { dependencyTypesNot: not }),
  },
}));

/** `require` in a function, and the `typeof import()` that types it: by the time it is called everything is loaded. */
const LATE = ['require', 'type-import'];

const CIRCLES = [
  {
    name: 'no-circle',
    comment: 'modules that need one another are one module, or lack a third below them',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: LATE } },
  },
  {
    name: 'one-direction-between-services',
    comment: 'of two services only one may know the other',
    severity: 'error',
    scope: 'folder',
    from: { path: `^constructs/(?!${SHARED}$)([^/]+)$` },
    to: { path: `^constructs/(?!${SHARED}(?:/|$))(?!$1(?:/|$))`, circular: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...CIRCLES, ...floors, ...rows],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['(^|/)node_modules/', '^packages/[^/]+/lib/'] },
    exclude: { path: ['(^|/)(cdktf[.]out|dist)/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.js', '.d.ts'],
    },
  },
};
