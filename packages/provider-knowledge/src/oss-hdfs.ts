/** Regions where a bucket can be created with OSS-HDFS, by the list of its documentation (November 2026). */
export const OSS_HDFS_REGIONS: ReadonlySet<string> = new Set([
  'cn-hangzhou',
  'cn-shanghai',
  'cn-qingdao',
  'cn-beijing',
  'cn-wulanchabu',
  'cn-shenzhen',
  'cn-guangzhou',
  'cn-zhangjiakou',
  'cn-hongkong',
  'ap-northeast-1',
  'ap-southeast-1',
  'eu-central-1',
  'us-west-1',
  'us-east-1',
  'ap-southeast-5',
  'ap-southeast-7',
]);
