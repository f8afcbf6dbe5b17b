import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PROJECT } from '../support/cli';
import { writeFiles } from '../support/write-files';

/** A tree of the project's shape, small enough to lint in a second: every floor has a file, and every import in it is allowed. */
export const TREE: Readonly<Record<string, string>> = {
  'main.ts': `import './cli/index';`,
  'cli/index.ts': [
    ...['simulate/serve', 'destroy/destroy', 'doctor/doctor', 'clone/clone', 'preview/preview'].map((module) => `import '../${module}';`),
    `const load = () => require('./commands/run') as typeof import('./commands/run');`,
    `load();`,
  ].join('\n'),
  'cli/commands/run.ts': `export const run = (): void => undefined;`,
  'simulate/serve.ts': `import '../deploy/deploy';\nimport '../simulator/start';`,
  'destroy/destroy.ts': `import '../deploy/deploy';`,
  'doctor/doctor.ts': `import '../terminal/table';`,
  'deploy/deploy.ts': `import '../stacks/stack';\nimport '../plan/read';\nimport '../claims/claim';`,
  'clone/clone.ts': `import '../model/estate';`,
  'preview/preview.ts': `import '../plan/read';`,
  'plan/read.ts': `import { word } from '../domain/words';\nword();`,
  'stacks/stack.ts': `import '../model/estate';\nimport '../functions/run';`,
  'model/estate.ts': `import '../constructs/registry';`,
  'functions/run.ts': `import type { Word } from '../domain/words';\nconsole.log('x' satisfies Word);`,
  'simulator/start.ts': `import '../claims/claim';`,
  'claims/claim.ts': ``,
  'terminal/table.ts': ``,
  'domain/words.ts': `export type Word = string;\nexport const word = (): Word => 'x';`,
  'domain/schema/leaf.ts': `import * as z from 'zod';\nexport const leaf = z.string();`,
  'constructs/registry.ts': `import './kafka/service';\nimport './spark/service';`,
  'constructs/core/check.ts': `import { Construct } from 'constructs';\nexport const check = (scope: Construct): Construct => scope;`,
  'constructs/kafka/service.ts': [
    `import { LIMIT } from './known/limits';`,
    `import { schema } from './yaml/schema';`,
    `export const kafka = { LIMIT, schema, stack: () => require('./stack/business') as typeof import('./stack/business') };`,
    `kafka.stack();`,
  ].join('\n'),
  'constructs/kafka/known/limits.ts': `export const LIMIT = 1;`,
  'constructs/kafka/yaml/schema.ts': `import { leaf } from '../../../domain/schema/leaf';\nexport const schema = leaf;`,
  'constructs/kafka/stack/business.ts': [
    `import { App } from 'cdktf';`,
    `import { kafka } from '../service';`,
    `import '../topic';`,
    `export const build = (): App => new App({ context: kafka });`,
  ].join('\n'),
  'constructs/kafka/topic.ts': `import { check } from '../core/check';\nimport { LIMIT } from './known/limits';\nconsole.log(check, LIMIT);`,
  'constructs/spark/service.ts': `import { kafka } from '../kafka/service';\nconsole.log(kafka);`,
};

const CONFIGS = ['.dependency-cruiser.mjs', 'knip.jsonc', 'tsconfig.json'];
const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { scripts: Readonly<Record<string, string>> };

/** Every dependency of the tree and of its lint, and no more. */
const packageJson = (dependencies: object): object => ({
  name: 'small',
  private: true,
  scripts: { 'lint:imports': scripts['lint:imports'], 'lint:unused': scripts['lint:unused'] },
  dependencies: { cdktf: '*', constructs: '*', zod: '*', ...dependencies },
  devDependencies: { 'dependency-cruiser': '*', knip: '*', '@types/jest': '*', '@types/node': '*' },
});

/** What a part of `npm run lint` says of the small tree with other files over it. */
export interface Linted {
  readonly status: number | null;
  readonly text: string;
}

/** Runs a script of package.json, with the project's own settings, on the small tree in a folder of its own. */
export function lint(script: string, more: Readonly<Record<string, string>> = {}, dependencies: object = {}): Linted {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    for (const name of CONFIGS) cpSync(join(PROJECT, name), join(folder, name));
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), JSON.stringify(packageJson(dependencies)));
    writeFiles(
      folder,
      Object.entries({ ...TREE, ...more }).map(([path, text]) => [path, `${text}\n`]),
    );
    const { status, stdout, stderr } = spawnSync('sh', ['-c', scripts[script] ?? 'exit 0'], {
      cwd: folder,
      env: { ...process.env, PATH: [join(PROJECT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter), NO_COLOR: '1' },
      encoding: 'utf8',
    });
    return { status, text: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
