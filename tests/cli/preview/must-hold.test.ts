import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { previewOf, type PreviewOptions } from '../../../cli/preview/preview';
import { holdStacks } from '../../../deploy/busy-stacks';
import { markdownReport, textReport } from '../../../preview/render';
import type { Preview } from '../../../preview/types/preview';
import { Folders } from '../../preview/support/estate-folder';

const folders = new Folders();
afterAll(() => folders.remove());

const METASTORE = `region: cn-hangzhou
network: { cidr: 10.10.0.0/16, zones: [cn-hangzhou-i, cn-hangzhou-j] }
state: { folder: .state }
shared:
  kafka: { capacity: 60 MB/s }
  metastore:
    kind: emr
    core: { nodes: 3 }
    database: { storage: 100 GiB }
businesses: [risk, lending]
`;
const DISKS = folders.edited('businesses/lending.yaml', 'size: 16 CU', 'size: 16 CU, disk: { size: 400 GiB, count: 2 }');
const BASE = { 'environments/dev.yaml': METASTORE, 'businesses/lending.yaml': DISKS };

const preview = (options: PreviewOptions): Preview => previewOf(options, mkdtempSync(join(folders.root, 'scratch-')), '2026-11-28');

describe('what only grows', () => {
  const base = folders.estate('grown', BASE);
  let count = 0;
  const told = (file: keyof typeof BASE, from: string, to: string): Preview => {
    count += 1;
    const estate = folders.estate(`smaller-${count}`, { ...BASE, [file]: BASE[file].replace(from, to) });
    return preview({ estate, baseEstate: base });
  };

  it.each([
    ['storage of a database', 'environments/dev.yaml', '100 GiB', '50 GiB', 9],
    ['core nodes', 'environments/dev.yaml', 'nodes: 3', 'nodes: 2', 8],
    ['disks of a group, smaller', 'businesses/lending.yaml', '400 GiB', '200 GiB', 4],
    ['disks of a group, fewer', 'businesses/lending.yaml', 'count: 2', 'count: 1', 4],
  ] as const)('%s: 1, with the line', (_, file, from, to, line) => {
    const { verdict, findings } = told(file, from, to);
    expect(verdict).toMatchObject({ word: 'refused', exit: 1 });
    const [refused] = findings.filter(({ exit }) => exit !== undefined);
    expect(refused).toMatchObject({ code: 'plan.size.shrinks', place: { line } });
    expect(refused?.place?.file.endsWith(file)).toBe(true);
  });
});

describe('stacks that are not deployed yet', () => {
  it('say what has to be deployed before them, and nothing of a state that is not there', () => {
    const topics = 'kafka:\n  topics:\n    events: { partitions: 24, retention: 3 days }\n';
    const estate = folders.estate('producers', {
      'environments/dev.yaml': folders.edited('environments/dev.yaml', 'shared:\n  kafka: { capacity: 60 MB/s }\n', ''),
      'businesses/risk.yaml': folders.edited('businesses/risk.yaml', topics, ''),
    });
    const told = preview({ estate: folders.estate('producers-head'), baseEstate: estate });
    expect(told.stacks.find(({ name }) => name === 'risk-dev')).toMatchObject({ status: 'changed', waitsFor: ['shared-dev'] });
    const topic = told.stacks.flatMap(({ changes }) => changes).find(({ resource }) => resource.type === 'alicloud_alikafka_topic');
    expect(topic?.after).toEqual(['shared-dev']);
    for (const text of [markdownReport(told), textReport(told)]) {
      expect(text).toMatch(/planned when `?shared-dev`? is deployed/);
      expect(text).not.toMatch(/remote.state/i);
    }
  });
});

/** Every file below a folder with its content, but those of git. */
function filesIn(dir: string): Record<string, string> {
  const entries = readdirSync(dir, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(entries.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]));
}

describe('while a deploy has the stacks', () => {
  it('a preview finishes and writes nothing, and another deploy is not refused because of it', async () => {
    const estate = folders.estate('busy', { 'businesses/lending.yaml': folders.edited('businesses/lending.yaml', '4712', '4799') });
    const baseEstate = folders.estate('busy-base');
    const out = join(folders.root, 'out');
    const deploying = await holdStacks(out, ['lending-dev']);
    writeFileSync(join(out, 'terraform.tfstate.lock.info'), '{}');
    const before = [filesIn(estate), filesIn(baseEstate), filesIn(out)];
    const scratch = mkdtempSync(join(folders.root, 'scratch-'));
    const told = previewOf({ estate, baseEstate }, scratch, '2026-11-28');
    expect(told.stacks.map(({ name }) => name)).toEqual(['lending-dev']);
    expect([filesIn(estate), filesIn(baseEstate), filesIn(out)]).toEqual(before);
    await deploying.release();
    // What the preview made is still there, as if it were running: who deploys now has the stacks at once.
    expect(readdirSync(scratch)).not.toEqual([]);
    await (await holdStacks(out, ['lending-dev'])).release();
  });
});

describe('the same commit checked out twice', () => {
  it('differs in nothing, also where an extension and the path have their say', () => {
    const extension = 'export const extension = { business: (stack) => void stack.lake };\n';
    folders.estate('origin', { 'extensions/more.ts': extension });
    folders.repository('origin');
    folders.git('origin', 'worktree', 'add', '-q', join(folders.root, 'a much longer place', 'checkout'), 'main');
    folders.git('origin', 'clone', '-q', '.', join(folders.root, 'clone'));
    const places = [join(folders.root, 'a much longer place', 'checkout'), join(folders.root, 'clone')];
    for (const estate of places)
      for (const options of [{ baseEstate: join(folders.root, 'origin') }, { base: 'HEAD' }])
        expect(preview({ estate, ...options })).toMatchObject({ verdict: { word: 'nothing', exit: 0 }, unchanged: 4, problems: [] });
  });
});

describe('an extension that is edited', () => {
  const written = (text: string): Record<string, string> => ({
    'extensions/more.ts': `export const extension = { business: (stack) => {\n  ${text}\n} };\n`,
  });

  it('changes exactly the stacks whose JSON it changes', () => {
    const baseEstate = folders.estate('group', written(''));
    const estate = folders.estate('group-head', written("stack.starrocks['main']?.addGroup('backfill', { nodes: 1, size: '16 CU' });"));
    const told = preview({ estate, baseEstate });
    expect(told.stacks.map(({ name }) => name)).toEqual(['lending-dev']);
    expect(told.stacks[0]?.changes.filter(({ action }) => action === 'create')).toHaveLength(1);
    expect(told).toMatchObject({ unchanged: 3, cost: { unpriced: [] } });
    expect(told.cost.fixed).toBeGreaterThan(0);
  });

  it('and does not change what it writes changes nothing', () => {
    const [baseEstate, estate] = [folders.estate('said', written('')), folders.estate('said-head', written('// said better'))];
    expect(preview({ estate, baseEstate })).toMatchObject({ verdict: { word: 'nothing' }, stacks: [], unchanged: 4 });
  });
});
