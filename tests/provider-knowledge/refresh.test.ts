import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '@lakewright/provider-knowledge/providers';
import { resourceSchema, resourceTypes } from '@lakewright/provider-knowledge/schema';
import { writtenFacts } from '@lakewright/provider-knowledge/facts-file';
import { factGaps } from '@lakewright/provider-knowledge/refresh/fact-gaps';
import { printSchema } from '@lakewright/provider-knowledge/refresh/print-schema';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'terraform-stub-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program in Terraform's place: the real one would need the internet. */
function program(script: string): string {
  const file = join(folder, 'terraform');
  writeFileSync(file, `#!${process.execPath}\nconst { readFileSync } = require('fs');\nconst args = process.argv.slice(2);\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

test('the pinned versions are asked for, after an init', () => {
  const stub = program(`
    if (args[0] === 'init') require('fs').writeFileSync('initialised', '');
    else if (args.join(' ') !== 'providers schema -json' || !require('fs').existsSync('initialised')) process.exit(1);
    else process.stdout.write(readFileSync('main.tf.json'));
  `);
  expect(printSchema(['alicloud', 'random'], stub)).toEqual({
    terraform: {
      required_providers: {
        alicloud: { source: 'aliyun/alicloud', version: '1.289.0' },
        random: { source: 'hashicorp/random', version: '3.7.2' },
      },
    },
  });
});

test('what Terraform complains about is passed on', () => {
  const stub = program(`process.stderr.write('no such host'); process.exit(1);`);
  expect(() => printSchema(['alicloud'], stub)).toThrow(
    /^\[provider\.terraform\.failed\] '.* init .*' failed:\nno such host\n {2}fix: check that/,
  );
});

test('every kept type has facts of every attribute', () => {
  const schemas = Object.fromEntries(resourceTypes('alicloud').map((type) => [type, resourceSchema(type)]));
  expect(factGaps(schemas, writtenFacts().resources)).toEqual([]);
});

test('types and attributes ahead of the facts are named', () => {
  const leaf = { type: 'string', optional: true } as const;
  const inner = { nesting_mode: 'list', block: { attributes: { old: leaf, fresh: leaf } } } as const;
  const block = { attributes: { id: leaf, name: leaf, added: leaf }, block_types: { rule: inner, timeouts: inner } };
  const known = { importable: true, updatable: true, neverReadBack: [] };
  const attributes = { name: { type: 'String' }, rule: { type: 'List', block: { old: { type: 'String' } } } } as const;
  expect(
    factGaps({ alicloud_new: { version: 0, block }, alicloud_old: { version: 0, block } }, { alicloud_old: { ...known, attributes } }),
  ).toEqual(["alicloud_new: no facts; end its reason in resources.txt with '(no facts)'", 'alicloud_old: no facts of added, rule.fresh']);
});

test.each([
  ['without Terraform', [], 3, "[provider.terraform.missing] 'no-such-terraform' is not on the path"],
  ['with an unknown provider', ['aws'], 1, "[provider.name.unknown] no provider 'aws' is kept"],
  ['with an unknown option', ['--all'], 1, '[provider.option.unknown]'],
])('the command ends %s in words and with an exit code', (_, args, status, words) => {
  const command = ['--import', 'tsx', join(PACKAGE_ROOT, 'src', 'refresh.ts'), ...args];
  const ended = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: { ...process.env, TERRAFORM_BINARY_NAME: 'no-such-terraform' },
  });
  expect({ status: ended.status, said: ended.stderr.startsWith(words) ? words : ended.stderr }).toEqual({
    status,
    said: words,
  });
});

test('--help shows an example', () => {
  const ended = spawnSync(process.execPath, ['--import', 'tsx', join(PACKAGE_ROOT, 'src', 'refresh.ts'), '--help'], {
    encoding: 'utf8',
  });
  expect(ended.stdout).toContain('example: npm run provider:refresh -- alicloud random');
});
