import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onDisk } from '../../../../cli/preview/cache/on-disk';
import { inMemory, type Texts } from '../../../../cli/preview/cache/texts';
import { previewOf, type PreviewOptions } from '../../../../cli/preview/preview';
import { Folders } from '../../../preview/support/estate-folder';

const folders = new Folders();
afterAll(() => folders.remove());
const home = join(folders.root, 'cache');
const cached = (): Texts => onDisk(home, 'v1');

const scratch = (): string => mkdtempSync(join(folders.root, 'scratch-'));
const told = (options: PreviewOptions, texts: Texts): string => JSON.stringify(previewOf(options, scratch(), '2026-11-28', texts));

describe('a preview with what was synthesized before', () => {
  const estate = folders.estate('repository');
  folders.repository('repository');
  folders.estate('repository', {
    'businesses/risk.yaml': folders.edited('businesses/risk.yaml', 'max: 40 CU', 'max: 60 CU'),
    'environments/dev.yaml': folders.edited('environments/dev.yaml', '60 MB/s', '120 MB/s'),
  });
  const plain = told({ estate, base: 'main' }, inMemory());

  it('has the same bytes: the first time, the second time, and with half of it gone', () => {
    expect(plain).toContain('risk-dev');
    expect(told({ estate, base: 'main' }, cached())).toBe(plain);
    expect(told({ estate, base: 'main' }, cached())).toBe(plain);
    const files = readdirSync(join(home, 'v1'));
    for (const file of files.filter((_, index) => index % 2 === 0)) rmSync(join(home, 'v1', file));
    expect(told({ estate, base: 'main' }, cached())).toBe(plain);
  });

  it('has the same bytes where every file is damaged', () => {
    for (const file of readdirSync(join(home, 'v1'))) writeFileSync(join(home, 'v1', file), 'x');
    expect(told({ estate, base: 'main' }, cached())).toBe(plain);
    // Only the stacks: what is known of the version is whole, its stacks are not.
    told({ estate, base: 'main' }, cached());
    for (const file of readdirSync(join(home, 'v1'))) if (!file.startsWith('tree-')) writeFileSync(join(home, 'v1', file), 'x');
    expect(told({ estate, base: 'main' }, cached())).toBe(plain);
  });

  it('finds a mistake that only shows when stacks are built, also where it was looked for before', () => {
    const wrong = folders.estate('wrong', {
      'removed.yaml': '- { resource: lending-dev/alicloud_oss_bucket.Lake_Objects_Bucket, why: kept }\n',
    });
    const texts = cached();
    const baseEstate = folders.estate('good');
    const failing = (): unknown => previewOf({ estate: wrong, baseEstate }, scratch(), '2026-11-28', texts).problems;
    for (const _ of [1, 2]) expect(failing).toThrow(/tombstone\.described/);
  });
});

describe('an estate with extensions', () => {
  const extension = (tag: string): string =>
    `export const extension = { business: (stack: any) => {
      if (stack.node.id === 'lending-dev') stack.addOverride('resource.alicloud_oss_bucket.Lake_Objects_Bucket.acl', '${tag}');
    } };\n`;

  it('is built anew: another extension is exactly the stacks whose JSON differs', () => {
    const baseEstate = folders.estate('extended', { 'extensions/tags.ts': extension('private') });
    const estate = folders.estate('extended-otherwise', { 'extensions/tags.ts': extension('public-read') });
    for (const base of [baseEstate, folders.estate('plain')]) {
      const preview = previewOf({ estate, baseEstate: base }, scratch(), '2026-11-28', cached());
      expect([preview.stacks.map(({ name }) => name), preview.unchanged]).toEqual([['lending-dev'], 3]);
    }
  });
});
