import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small estate with all kinds of stacks. */
const FILES: Readonly<Record<string, string>> = {
  'estate.yaml': 'name: tiny\ntags: { platform: lake }\n',
  'environments/dev.yaml': `region: cn-hangzhou
network: { cidr: 10.10.0.0/16, zones: [cn-hangzhou-i, cn-hangzhou-j] }
state: { folder: .state }
shared:
  kafka: { capacity: 60 MB/s }
businesses: [risk, lending]
`,
  'businesses/risk.yaml': `owner: data@acme.example
costCenter: "4711"
lake: { kind: oss-hdfs, layers: { ods: { expire: 90 days } } }
spark: { quota: 80 CU, queues: { night: { max: 40 CU } } }
kafka:
  topics:
    events: { partitions: 24, retention: 3 days }
`,
  'businesses/lending.yaml': `owner: data@acme.example
costCenter: "4712"
lake: { kind: oss, layers: { ods: { expire: 90 days } } }
starrocks: { backend: { nodes: 3 }, groups: { load: { nodes: 2, size: 16 CU } } }
`,
};

/** Folders that are gone afterwards. */
export class Folders {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'preview-')));

  /** Writes an estate with some texts replaced; `undefined` leaves a file out. */
  estate(name: string, edits: Readonly<Record<string, string | undefined>> = {}): string {
    const dir = join(this.root, name);
    for (const [file, text] of Object.entries({ ...FILES, ...edits })) {
      const path = join(dir, file);
      mkdirSync(dirname(path), { recursive: true });
      if (text === undefined) rmSync(path, { force: true });
      else writeFileSync(path, text);
    }
    return dir;
  }

  /** Makes `name` a repository with one commit, and a branch `work` from there. */
  repository(name: string): void {
    this.git(name, 'init', '-q', '-b', 'main');
    this.git(name, 'add', '.');
    this.git(name, '-c', 'user.name=a', '-c', 'user.email=a@acme.example', 'commit', '-q', '-m', 'first');
    this.git(name, 'checkout', '-q', '-b', 'work');
  }

  git(name: string, ...args: readonly string[]): void {
    const { status, stderr } = spawnSync('git', args, { cwd: join(this.root, name), encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }

  /** A text of the estate with one place changed. */
  edited(file: string, from: string, to: string): string {
    const text = (FILES[file] ?? '').replace(from, to);
    if (text === FILES[file]) throw new Error(`${file} has no ${from}`);
    return text;
  }

  read(...path: readonly string[]): string {
    return readFileSync(join(this.root, ...path), 'utf8');
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
