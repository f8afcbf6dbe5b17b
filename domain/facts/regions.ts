/**
 * Letters of the zones whose vSwitches a Serverless Spark network connection takes: also the zones that a new network is made in. A region that is
 * missing is not on the service's own page on network connections (November 2026); adding one is adding a row.
 */
export const SPARK_NETWORK_ZONES: Readonly<Record<string, string>> = {
  'cn-hangzhou': 'hij',
  'cn-shanghai': 'fgl',
  'cn-beijing': 'fghik',
  'cn-shenzhen': 'ef',
  'cn-hongkong': 'bc',
  'eu-central-1': 'ab',
  'ap-southeast-5': 'ab',
  'ap-southeast-1': 'bc',
  'us-east-1': 'ab',
  'us-west-1': 'ab',
  'ap-northeast-1': 'bc',
};

/** `cn-hangzhou` and `i` make `cn-hangzhou-i`; regions whose id ends in a digit need no dash: `ap-southeast-1b`. */
export function zoneId(region: string, letter: string): string {
  return /\d$/.test(region) ? `${region}${letter}` : `${region}-${letter}`;
}

/**
 * The regions there are, finance and government clouds too: the provider's list (connectivity/regions.go) and those of the services above.
 * A region that opens is a row here.
 */
export const REGIONS: readonly string[] = [
  'cn-hangzhou',
  'cn-shanghai',
  'cn-beijing',
  'cn-shenzhen',
  'cn-qingdao',
  'cn-zhangjiakou',
  'cn-huhehaote',
  'cn-wulanchabu',
  'cn-nanjing',
  'cn-fuzhou',
  'cn-heyuan',
  'cn-guangzhou',
  'cn-chengdu',
  'cn-wuhan-lr',
  'cn-zhengzhou-jva',
  'cn-hongkong',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ap-south-1',
  'us-east-1',
  'us-west-1',
  'us-southeast-1',
  'na-south-1',
  'eu-central-1',
  'eu-west-1',
  'me-east-1',
  'me-central-1',
  'cn-hangzhou-finance',
  'cn-shanghai-finance-1',
  'cn-shenzhen-finance-1',
  'cn-beijing-finance-1',
  'cn-north-2-gov-1',
];

/** Whether a service is not known to be offered in a region. No for a region that there is not: the environment's own rule tells that. */
export const isNotOffered = (offered: { has(region: string): boolean }, region: string): boolean =>
  REGIONS.includes(region) && !offered.has(region);
