import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../../../cli/preview/formats';
import { inMemory } from '../../../cli/preview/cache/texts';
import { previewed } from '../../../cli/preview/preview';
import { Folders } from '../../preview/support/estate-folder';

const folders = new Folders();
afterAll(() => folders.remove());
const baseEstate = folders.estate('base');

const page = async (folder: string): Promise<string> => {
  const scratch = mkdtempSync(join(folders.root, 'scratch-'));
  const { preview, estate } = previewed({ estate: folder, baseEstate }, scratch, '2026-11-28', inMemory());
  return FORMATS.html(preview, { estate, folder });
};

describe('the page of a preview', () => {
  it('holds the picture of the estate: what changes is marked, and leads to its changes', async () => {
    const estate = folders.estate('head', { 'businesses/risk.yaml': folders.edited('businesses/risk.yaml', 'max: 40 CU', 'max: 60 CU') });
    const html = await page(estate);
    expect(html).toContain('<svg ');
    const [, target = ''] = /href="#([^"]*)"[^>]*>(?:(?!<\/a>).)*risk-dev/s.exec(html) ?? [];
    expect(target).not.toBe('');
    expect(html).toContain(`id="${target}"`);
    const svg = /<svg .*<\/svg>/s.exec(html)?.[0] ?? '';
    expect(svg).toContain(`href="#${target}"`);
    expect(svg).not.toContain('<style');
  });

  it('holds none where nothing changes', async () => {
    expect(await page(folders.estate('same'))).not.toContain('<svg ');
  });
});
