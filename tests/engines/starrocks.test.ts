import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESTATES } from '../support/estates';
import { Manifests } from './manifests';
import { ran, type Said } from './program';
import { smokeJobs } from './smoke-step';
import { ENGINES } from './tools/engines';
import { engineFolder } from './tools/folder';

/** Stands where the client is: parses what it is given as StarRocks would read it, and gives a sum where it is asked for one. */
const CLIENT = `#!/usr/bin/env python3
import os, sys
sys.path.insert(0, os.environ['PARSER'])
import sqlglot
assert os.environ['MYSQL_PWD'] and sys.argv[sys.argv.index('-u') + 1]
for said in sqlglot.parse(sys.argv[-1], read='starrocks', error_level=sqlglot.ErrorLevel.RAISE):
    if isinstance(said, sqlglot.exp.Command):
        sys.exit('not understood: ' + said.sql())
    print(type(said).__name__, said.sql(dialect='starrocks'), file=sys.stderr)
    if isinstance(said, sqlglot.exp.Select):
        print(os.environ['ANSWER'])
`;

describe('what local smoke asks of StarRocks, which no registry has', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-starrocks-'));
  const tried = smokeJobs('lending', 'starrocks main');
  const manifests = new Manifests(ESTATES['estate'] ?? '', Object.values(tried));

  beforeAll(() => {
    writeFileSync(join(folder, 'mysql'), CLIENT);
    chmodSync(join(folder, 'mysql'), 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (job: keyof typeof tried, answer: string): Promise<Said> => {
    const { script, env } = manifests.started('Job', tried[job]?.metadata.name ?? '');
    const parser = join(engineFolder(ENGINES.parser), 'site');
    return ran({ script, env: { ...env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, PARSER: parser, ANSWER: answer } });
  };

  it('is SQL of its dialect, and says what it found', async () => {
    const { status, text } = await run('job', '42');
    expect({ status, text }).toMatchObject({ status: 0 });
    expect(text).toContain("smoke: StarRocks finds Spark's table hive.lending_lakewright_smoke.sales\n");
    expect(text.match(/^(Drop|Create|Insert|Select) /gm)).toEqual(['Drop ', 'Create ', 'Create ', 'Insert ', 'Select ']);
    expect(await run('after', '42')).toMatchObject({ status: 0, text: expect.stringContaining('Drop DROP DATABASE') as string });
  });

  it('fails where the sum is another one', async () => {
    const { status, text } = await run('job', '41');
    expect(status).toBe(1);
    expect(text).toContain("smoke: StarRocks finds a sum of '41', and not 42");
  });
});
