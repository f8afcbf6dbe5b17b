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

  it('holds what an attribute is, as Terraform would make it of what is written', () =>
    expect(
      read(`objects:
  - type: alicloud_star_rocks_instance
    id: c-1
    attributes: { version: 3.3, encrypted: "true", frontend_node_groups: { cu: "8", resident_node_number: 1 } }
`),
    ).toMatchObject({
      existing: [{ attributes: { version: '3.3', encrypted: true, frontend_node_groups: [{ cu: 8, resident_node_number: 1 }] } }],
    }));

  it('is refused with everything that is wrong, where it stands', () => {
    const text = `objects:
  - { type: alicloud_vcp, id: a }
  - { type: alicloud_vpc, id: b, attributes: { vpc_nam: x } }
  - { type: alicloud_vpc }
  - { type: alicloud_vpc, id: c, attributes: { tags: 7, vpc_name: [a], enable_ipv6: maybe } }
quotas: { alicloud_vpc: many }
`;
    expect(() => read(text)).toThrow(
      [
        `${file}:2:13 [simulate.seed.unusable] 'alicloud_vcp' is no type that is served\n  fix: see npx lakewright simulate --types`,
        `${file}:3:48 [simulate.seed.unusable] alicloud_vpc has no attribute 'vpc_nam'\n  fix: did you mean 'vpc_name'?`,
        `${file}:4:5 [simulate.seed.unusable] alicloud_vpc: an object has no id\n  fix: write 'id:' as a text`,
        `${file}:5:54 [simulate.seed.unusable] 'tags' of alicloud_vpc cannot be 7\n  fix: write a map of names and values with a text each`,
        `${file}:5:67 [simulate.seed.unusable] 'vpc_name' of alicloud_vpc cannot be ["a"]\n  fix: write a text`,
        `${file}:5:85 [simulate.seed.unusable] 'enable_ipv6' of alicloud_vpc cannot be "maybe"\n  fix: write true or false`,
        `${file}:6:25 [simulate.seed.unusable] the quota of alicloud_vpc is no whole number\n  fix: write alicloud_vpc: 10`,
      ].join('\n'),
    );
  });

  it.each(['just words', '- a', 'objects: none'])('is refused as %j', (text) =>
    expect(() => read(text)).toThrow('[simulate.seed.unusable]'),
  );

  it('that is not there is told', () => expect(() => readSeed(join(folder, 'none.yaml'))).toThrow('[simulate.seed.missing]'));
});
