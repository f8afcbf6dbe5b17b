/** Regions as Terraform's data source lists them. */
export const REGIONS = [
  'cn-hangzhou',
  'cn-shanghai',
  'cn-qingdao',
  'cn-beijing',
  'cn-zhangjiakou',
  'cn-wulanchabu',
  'cn-shenzhen',
  'cn-guangzhou',
  'cn-chengdu',
  'cn-hongkong',
  'ap-northeast-1',
  'ap-southeast-1',
  'ap-southeast-5',
  'ap-southeast-7',
  'eu-central-1',
  'us-west-1',
  'us-east-1',
];

/** Zones by region, as far as the analytical services use them; elsewhere a and b. */
const ZONES: Readonly<Record<string, string>> = {
  'cn-hangzhou': 'hijk',
  'cn-shanghai': 'bfglmn',
  'cn-beijing': 'cfghikl',
  'cn-shenzhen': 'cdef',
  'cn-hongkong': 'bcd',
  'ap-southeast-1': 'abc',
  'ap-northeast-1': 'abc',
  'us-east-1': 'ab',
  'us-west-1': 'ab',
  'eu-central-1': 'abc',
  'ap-southeast-5': 'abc',
};

const letters = (region: string): string => ZONES[region] ?? 'ab';

export function zonesOf(region: string): string[] {
  return [...letters(region)].map((letter) => (/\d$/.test(region) ? `${region}${letter}` : `${region}-${letter}`));
}

/** Pairs of neighbours that a database may span: `cn-hangzhou-MAZ1(h,i)`. */
export function multiZonesOf(region: string): string[] {
  const all = [...letters(region)];
  return all.slice(1).map((letter, index) => `${region}-MAZ${index + 1}(${all[index]},${letter})`);
}

/** The zones of one that spans several; none of an ordinary one. */
export function partsOf(zone: string): string[] {
  const [, before = '', parts] = /^(.*)-MAZ\d+\((.*)\)$/.exec(zone) ?? [];
  return parts === undefined ? [] : parts.split(',').map((letter) => `${before}-${letter}`);
}
