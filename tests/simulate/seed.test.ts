import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeed } from '../../simulate/seed';

describe('a seed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'seed-'));
  const file = join(folder, 'seed.yaml');
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (text: string): unknown => {
    writeFileSync(file, text);
    return readSeed(file);
  };

  it('is what an account has already', () =>
    expect(
      read(`region: cn-beijing
objects:
  - { type: alicloud_vpc, id: vpc-default, attributes: { vpc_name: default } }
  - { type: alicloud_vpc, id: vpc-far, region: cn-shanghai }
  - { type: alicloud_ram_role, id: admin }
quotas: { alicloud_vpc: 5 }
`),
    ).toEqual({
      existing: [
        { kind: 'alicloud_vpc', id: 'vpc-default', region: 'cn-beijing', attributes: { vpc_name: 'default' } },
        { kind: 'alicloud_vpc', id: 'vpc-far', region: 'cn-shanghai', attributes: {} },
        { kind: 'alicloud_ram_role', id: 'admin', region: '', attributes: {} },
      ],
      quotas: { alicloud_vpc: 5 },
    }));

  it('is refused with everything that is wrong, where it stands', () => {
    const text = `objects:
  - { type: alicloud_vcp, id: a }
  - { type: alicloud_vpc, id: b, attributes: { vpc_nam: x } }
  - { type: alicloud_vpc }
quotas: { alicloud_vpc: many }
`;
    expect(() => read(text)).toThrow(
      [
        `${file}:2:13 [simulate.seed.unusable] 'alicloud_vcp' is no type that is served\n  fix: see npx lakewright simulate --types`,
        `${file}:3:48 [simulate.seed.unusable] alicloud_vpc has no attribute 'vpc_nam'\n  fix: did you mean 'vpc_name'?`,
        `${file}:4:5 [simulate.seed.unusable] alicloud_vpc: an object has no id\n  fix: write 'id:' as a text`,
        `${file}:5:25 [simulate.seed.unusable] the quota of alicloud_vpc is no whole number\n  fix: write alicloud_vpc: 10`,
      ].join('\n'),
    );
  });

  it.each(['just words', '- a', 'objects: none'])('is refused as %j', (text) =>
    expect(() => read(text)).toThrow('[simulate.seed.unusable]'),
  );

  it('that is not there is told', () => expect(() => readSeed(join(folder, 'none.yaml'))).toThrow('[simulate.seed.missing]'));
});
