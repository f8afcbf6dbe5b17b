/** Regions with a list price for EMR Serverless Spark, by the service's own page on prices (November 2026); adding one is adding a row. */
export const SPARK_REGIONS: ReadonlySet<string> = new Set([
  'cn-beijing',
  'cn-shanghai',
  'cn-hangzhou',
  'cn-shenzhen',
  'cn-hongkong',
  'ap-southeast-5',
  'eu-central-1',
  'ap-southeast-1',
  'us-east-1',
  'us-west-1',
  'ap-northeast-1',
  'na-south-1',
]);
