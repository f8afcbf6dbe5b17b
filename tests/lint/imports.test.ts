import { execFileSync } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { PROJECT } from '../support/cli';
import { TREE, lint } from './small-tree';

/** An import that is not allowed: the rule that must say so, the file it stands in, and the file or package it names. */
const FAULTS: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['domain-sees-below', 'domain/x.ts', 'constructs/registry.ts'],
  ['claims-sees-below', 'claims/x.ts', 'domain/words.ts'],
  ['terminal-sees-below', 'terminal/x.ts', 'domain/words.ts'],
  ['functions-sees-below', 'functions/x.ts', 'model/estate.ts'],
  ['simulator-sees-below', 'simulator/x.ts', 'plan/read.ts'],
  ['packages-provider-knowledge-sees-below', 'packages/provider-knowledge/src/x.ts', 'domain/words.ts'],
  ['packages-provider-alicloud-sees-below', 'packages/provider-alicloud/src/x.ts', 'domain/words.ts'],
  ['constructs-sees-below', 'constructs/kafka/x.ts', 'model/estate.ts'],
  ['model-sees-below', 'model/x.ts', 'stacks/stack.ts'],
  ['stacks-sees-below', 'stacks/x.ts', 'deploy/deploy.ts'],
  ['plan-sees-below', 'plan/x.ts', 'constructs/registry.ts'],
  ['preview-sees-below', 'preview/x.ts', 'stacks/stack.ts'],
  ['ci-sees-below', 'ci/x.ts', 'model/estate.ts'],
  ['scaffold-sees-below', 'scaffold/x.ts', 'stacks/stack.ts'],
  ['local-sees-below', 'local/x.ts', 'plan/read.ts'],
  ['clone-sees-below', 'clone/x.ts', 'stacks/stack.ts'],
  ['deploy-sees-below', 'deploy/x.ts', 'cli/index.ts'],
  ['destroy-sees-below', 'destroy/x.ts', 'doctor/doctor.ts'],
  ['guard-sees-below', 'guard/x.ts', 'simulator/x.ts'],
  ['doctor-sees-below', 'doctor/x.ts', 'simulator/start.ts'],
  ['simulate-sees-below', 'simulate/x.ts', 'destroy/destroy.ts'],
  ['walks-know-no-service', 'clone/y.ts', 'constructs/kafka/topic.ts'],
  ['shared-below-services', 'constructs/core/x.ts', 'constructs/kafka/topic.ts'],
  ['registry-sees-descriptors', 'constructs/registry.ts', 'constructs/kafka/topic.ts'],
  ['registry-unseen-by-services', 'constructs/starrocks/x.ts', 'constructs/registry.ts'],
  ['known-is-plain-data', 'constructs/kafka/known/x.ts', 'constructs/kafka/topic.ts'],
  ['known-is-plain-data', 'constructs/kafka/known/y.ts', 'constructs/kafka/yaml/schema.ts'],
  ['known-is-plain-data', 'constructs/kafka/known/z.ts', 'cdktf'],
  ['yaml-is-plain-data', 'constructs/kafka/yaml/x.ts', 'constructs/kafka/topic.ts'],
  ['descriptor-loads-no-class', 'constructs/starrocks/service.ts', 'constructs/kafka/topic.ts'],
  ['descriptor-loads-stack-late', 'constructs/kafka/service.ts', 'constructs/kafka/stack/business.ts'],
  ['classes-stand-without-yaml', 'constructs/kafka/x2.ts', 'constructs/kafka/service.ts'],
  ['services-see-doors-of-services', 'constructs/starrocks/y.ts', 'constructs/kafka/stack/business.ts'],
  ['zod-in-schemas-only', 'domain/y.ts', 'zod'],
  ['tests-unseen', 'stacks/y.ts', 'tests/support/help.ts'],
  ['no-circle', 'claims/again.ts', 'claims/claim.ts'],
  ['one-direction-between-services', 'constructs/kafka/z.ts', 'constructs/spark/service.ts'],
];

/** An import of a type, but where only values count. */
function importOf(rule: string, from: string, to: string): string {
  const module = to.endsWith('.ts') ? `./${relative(dirname(from), to)}`.replace(/\.ts$/, '') : to;
  return rule === 'zod-in-schemas-only' ? `import '${module}';` : `import type {} from '${module}';`;
}

const planted = (): Record<string, string> => {
  const files: Record<string, string> = { 'tests/support/help.ts': '', 'claims/claim.ts': `import './again';` };
  for (const [rule, from, to] of FAULTS) files[from] = [files[from] ?? TREE[from] ?? '', importOf(rule, from, to)].join('\n');
  return files;
};

/** Names of all rules. */
function ruleNames(): string[] {
  const config = join(PROJECT, '.dependency-cruiser.mjs');
  const print = `import config from ${JSON.stringify(config)}; console.log(JSON.stringify(config.forbidden.map(({ name }) => name)));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', print], { encoding: 'utf8' })) as string[];
}

test('every rule has a fault', () => {
  const planted = new Set(FAULTS.map(([rule]) => rule));
  expect(ruleNames().filter((name) => !planted.has(name))).toEqual([]);
});

test('a tree in order passes', () => {
  expect(lint('lint:imports')).toMatchObject({ status: 0, text: expect.stringContaining('no dependency violations found') });
});

test('each import that is not allowed fails lint, with its rule and why', () => {
  const { status, text } = lint('lint:imports', planted());
  expect(status).not.toBe(0);
  const told = [...text.matchAll(/^ +error ([\w-]+): (\S+) → *\n? *(\S+)/gm)].map(
    ([, rule, from]) => `${rule} ${folderOr(rule ?? '', from ?? '')}`,
  );
  const missed = FAULTS.map(([rule, from]) => `${rule} ${folderOr(rule, from)}`).filter((line) => !told.includes(line));
  expect({ missed, text: missed.length > 0 ? text : '' }).toEqual({ missed: [], text: '' });
  expect(text).toContain('data flows one way (docs/design.md)');
});

/** Services are told apart by folder, files by path. */
const folderOr = (rule: string, from: string): string =>
  rule === 'one-direction-between-services' ? from.split('/').slice(0, 2).join('/') : from;
