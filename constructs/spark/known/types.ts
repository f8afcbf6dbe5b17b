import { madeAgain } from '../../../domain/cloned';
import { rosResources } from '../../../domain/synthesized/ros-resources';
import { type ResourceBody, numberOf } from '../../../domain/synthesized/stack-document';
import type { PriceRow, TypeRow } from '../../../domain/tables';
import { ROS_STACK_IGNORED } from '../../core/known/ros-stack';
import { innerPlace } from './inner-places';

export const SPARK_TYPES = {
  alicloud_ros_stack: {
    clone: madeAgain('business', 'region'),
    ignore: ROS_STACK_IGNORED,
    inner: innerPlace,
    sizes: (body) =>
      rosResources(body)
        .filter(({ type }) => type === 'ALIYUN::EMR::SparkWorkspace')
        .map(({ properties }) => {
          const spec = (properties['ResourceSpec'] ?? {}) as ResourceBody;
          return { item: 'spark-cu', amount: numberOf(spec['Cu'], 0), unit: 'CU', ceiling: true };
        }),
  },
  alicloud_fcv3_function: { clone: madeAgain('environment', 'region') },
  alicloud_fcv3_trigger: { clone: madeAgain('environment', 'parent') },
  alicloud_fcv3_async_invoke_config: { clone: madeAgain('environment', 'parent') },
} as const satisfies Record<string, TypeRow>;

const CU_HOUR = {
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

const PRICE_PAGE = 'https://www.alibabacloud.com/help/en/emr/emr-serverless-spark/product-overview/compute-resources-pay-as-you-go';

export const SPARK_PRICES = {
  'spark-cu': { title: 'Spark', quota: true, usd: CU_HOUR, source: PRICE_PAGE, read: '2026-03-18' },
} as const satisfies Record<string, PriceRow>;
