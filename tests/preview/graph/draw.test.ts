import { drawPicture, loadLayout, type Layout, type Picture, type PictureStack } from '../../../preview/graph';

let layout: Layout;
beforeAll(async () => (layout = await loadLayout()));

const business = (name: string, more: Partial<PictureStack> = {}): PictureStack => ({
  name: `${name}-prod`,
  kind: 'business',
  business: name,
  reads: ['foundation-prod', 'shared-prod'],
  parts: [
    { key: 'lake', title: 'Lake', items: ['layer ods', 'layer ads'] },
    { key: 'spark', title: 'Spark', size: '400 CU', items: ['workspace: 400 CU', 'queue night: 160 CU'] },
  ],
  workloads: [{ name: 'etl', grants: [{ stack: `${name}-prod`, part: 'lake', words: 'reads ods' }] }],
  ...more,
});
const estate = (businesses: readonly PictureStack[]): Picture => ({
  title: 'The estate acme',
  environments: [
    {
      name: 'prod',
      about: 'cn-hangzhou',
      stacks: [
        { name: 'foundation-prod', kind: 'foundation', reads: [], parts: [], workloads: [] },
        { name: 'shared-prod', kind: 'shared', reads: ['foundation-prod'], parts: [], workloads: [] },
        ...businesses,
      ],
    },
  ],
});
const many = (number: number): PictureStack[] => Array.from({ length: number }, (_, index) => business(`b${index}`));
const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text ?? '');

describe('a picture', () => {
  it('shows of a few businesses all they have and who may touch it', () => {
    const svg = drawPicture(estate(many(3)), layout);
    expect(texts(svg)).toEqual(
      expect.arrayContaining(['b0-prod', 'etl', 'Lake', 'layer ods', 'queue night: 160 CU', 'reads ods', 'shared-prod']),
    );
    expect(svg.match(/class="g-grant"/g)).toHaveLength(3);
  });

  it('shows of forty each as one box in numbers, on a sheet that fits a screen', () => {
    const svg = drawPicture(estate(many(40)), layout);
    expect(texts(svg)).toEqual(expect.arrayContaining(['40 businesses', 'b39-prod', 'Spark: 400 CU', '1 workload']));
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    expect(Number(width)).toBeLessThan(2_000);
    expect(Number(height)).toBeLessThan(1_200);
  });

  it('has no line for what follows from others', () => {
    expect(drawPicture(estate(many(1)), layout).match(/class="g-reads"/g)).toHaveLength(2);
  });

  it('has boxes that do not lie on each other', () => {
    const svg = drawPicture(estate(many(4)), layout);
    const boxes = [
      ...svg.matchAll(/<rect class="g-(?:box|work) g-shape" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
    ].map((match) => match.slice(1).map(Number));
    expect(boxes.length).toBeGreaterThan(12);
    for (const [x = 0, y = 0, width = 0, height = 0] of boxes)
      for (const [x2 = 0, y2 = 0, width2 = 0, height2 = 0] of boxes)
        if (x !== x2 || y !== y2) expect(x + width <= x2 || x2 + width2 <= x || y + height <= y2 || y2 + height2 <= y).toBe(true);
  });

  it('says what it is to who cannot see it, and in which order things are read', () => {
    const svg = drawPicture(estate(many(1)), layout);
    expect(svg).toContain('role="img" aria-labelledby="g-title g-desc"');
    expect(svg).toContain('<title id="g-title">The estate acme</title>');
    expect(svg).toContain('b0-prod reads foundation-prod and shared-prod');
  });

  it('marks what changes in words and colours, and leads to it', () => {
    const svg = drawPicture(estate(many(2)), layout, { marks: { 'b1-prod': 'data-loss' }, linkTo: (stack) => `#stack-${stack}` });
    expect(svg).toMatch(/<g class="g-bad"><a href="#stack-b1-prod">/);
    expect(svg).toContain('>data loss</tspan>');
    expect(svg).not.toContain('#stack-b0-prod');
  });

  it('is light and dark by itself, and the same for the same estate', () => {
    const svg = drawPicture(estate(many(3)), layout);
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(drawPicture(estate(many(3)), layout)).toBe(svg);
    expect(drawPicture(estate([]), layout, { style: false })).not.toContain('<style');
  });

  it('holds texts as texts', () => {
    const evil = '</text><script>alert(1)</script>"\'&\u0000\\N{x|y}';
    const svg = drawPicture(
      estate([
        business(evil, {
          parts: [{ key: 'k', title: evil, items: [evil] }],
          workloads: [{ name: evil, grants: [{ stack: `${evil}-prod`, part: 'k', words: evil }] }],
        }),
      ]),
      layout,
    );
    expect(svg).not.toMatch(/<script|\u0000/);
  });
});
