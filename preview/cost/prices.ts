/**
 * List prices in US dollars, as the product pages gave them in 2026 (Spark: March 2026). Regions without a row have no price here:
 * the estimate says so instead of guessing. Adding a price is adding a row.
 */
export interface PriceRow {
  readonly item: string;
  readonly per: 'CU-hour' | 'GB-hour';
  readonly usd: Readonly<Record<string, number>>;
}

const SPARK_CU_HOUR = {
  'cn-beijing': 0.050302,
  'cn-shanghai': 0.050302,
  'cn-hangzhou': 0.050302,
  'cn-shenzhen': 0.050302,
  'cn-hongkong': 0.074048,
  'ap-southeast-5': 0.067106,
  'eu-central-1': 0.064792,
  'ap-southeast-1': 0.067106,
  'us-east-1': 0.053801,
  'us-west-1': 0.053801,
  'ap-northeast-1': 0.06942,
  'na-south-1': 0.05122,
} as const;

export const PRICES: readonly PriceRow[] = [
  { item: 'spark-cu', per: 'CU-hour', usd: SPARK_CU_HOUR },
  // From the page's worked example: 48 CU cost 2.429616 an hour, 600 GB of PL1 disk 0.1914.
  { item: 'starrocks-cu', per: 'CU-hour', usd: { 'cn-hangzhou': 0.050617 } },
  { item: 'starrocks-disk:pl1', per: 'GB-hour', usd: { 'cn-hangzhou': 0.000319 } },
];
