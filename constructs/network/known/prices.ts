import type { PriceRow } from '../../../domain/tables';

const alike = (regions: readonly string[], price: number): Readonly<Record<string, number>> =>
  Object.fromEntries(regions.map((region) => [region, price]));

/** Of Hong Kong the English and the Chinese page say different things, so it has no price. */
const MAINLAND = [
  'cn-hangzhou',
  'cn-shanghai',
  'cn-qingdao',
  'cn-beijing',
  'cn-zhangjiakou',
  'cn-huhehaote',
  'cn-wulanchabu',
  'cn-shenzhen',
  'cn-heyuan',
  'cn-guangzhou',
  'cn-chengdu',
] as const;
const ABROAD = [
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-southeast-1',
  'ap-southeast-3',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'eu-central-1',
  'eu-west-1',
  'us-west-1',
  'us-east-1',
  'me-east-1',
] as const;

export const NETWORK_PRICES = {
  nat: {
    title: 'NAT gateway',
    usd: { ...alike(MAINLAND, 0.034), ...alike(ABROAD, 0.043) },
    source: 'https://www.alibabacloud.com/help/en/nat-gateway/latest/billing-of-internet-nat-gateways',
    read: '2026-11-29',
    note: 'the page, read on that day, has no date of its own; the instance alone: capacity units are charged by use, addresses and traffic by their own lists',
  },
} as const satisfies Record<string, PriceRow>;
