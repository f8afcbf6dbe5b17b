import { Refusal } from '../../../simulator/spark-service/replies';
import type { AccountData } from './account-data';

type Items = readonly unknown[];
type Answer = (query: URLSearchParams, account: AccountData, largest: number) => object;

interface Row {
  readonly version: string;
  /** Of a service that is called by paths. */
  readonly path?: RegExp;
  readonly action: string;
  readonly answer: Answer;
}

const numbered = (query: URLSearchParams, name: string, items: Items, largest: number): Items => {
  const size = Math.min(largest, Number(query.get('PageSize')));
  const start = (Number(query.get(name)) - 1) * size;
  return items.slice(start, start + size);
};

const tokened = (
  query: URLSearchParams,
  [size, token]: readonly [string, string],
  member: string,
  items: Items,
  largest: number,
): object => {
  const start = Number(query.get(token) ?? 0);
  const end = start + Math.min(largest, Number(query.get(size)));
  return { [member]: items.slice(start, end), TotalCount: items.length, ...(end < items.length && { [token]: String(end) }) };
};
const UPPER = ['MaxResults', 'NextToken'] as const;
const LOWER = ['maxResults', 'nextToken'] as const;

function one<T>(found: T | undefined): T {
  if (found === undefined) throw new Refusal(404, 'Instance.NotFound', 'The specified instance is not found.');
  return found;
}
const starrocksOf = (query: URLSearchParams, { starrocks }: AccountData) =>
  one(starrocks.find(({ instance }) => instance['InstanceId'] === query.get('ClusterId')));
const kafkaOf = (query: URLSearchParams, { kafka }: AccountData) =>
  one(kafka.find(({ instance }) => instance['InstanceId'] === query.get('InstanceId')));
const rdsOf = (query: URLSearchParams, { rds }: AccountData) =>
  one(rds.find(({ instance }) => instance['DBInstanceId'] === query.get('DBInstanceId')));
const emrOf = (query: URLSearchParams, { emr }: AccountData) =>
  one(emr.find(({ cluster }) => cluster['ClusterId'] === query.get('ClusterId')));

/** What the services answer, by operation, with the RAM action it needs. */
export const ANSWERS: Readonly<Record<string, Row>> = {
  DescribeInstances: {
    version: '2022-10-19',
    path: /^\/webapi\/starrocks\/describeInstances$/,
    action: 'sr:DescribeInstances',
    answer: (query, { starrocks }, largest) => ({
      Success: true,
      Total: starrocks.length,
      Data: numbered(
        query,
        'PageNumber',
        starrocks.map(({ instance }) => instance),
        largest,
      ),
    }),
  },
  DescribeNodeGroups: {
    version: '2022-10-19',
    path: /^\/webapi\/nodegroup\/describeNodeGroups$/,
    action: 'sr:DescribeNodeGroups',
    answer: (query, account, largest) => {
      const { groups } = starrocksOf(query, account);
      return { Success: true, Total: groups.length, Data: numbered(query, 'PageNumber', groups, largest) };
    },
  },
  GetInstanceList: {
    version: '2019-09-16',
    action: 'alikafka:ListInstance',
    answer: (_, { kafka }) => ({ Code: 200, Success: true, InstanceList: { InstanceVO: kafka.map(({ instance }) => instance) } }),
  },
  GetTopicList: {
    version: '2019-09-16',
    action: 'alikafka:ListTopic',
    answer: (query, account, largest) => {
      const { topics } = kafkaOf(query, account);
      return { Code: 200, Success: true, Total: topics.length, TopicList: { TopicVO: numbered(query, 'CurrentPage', topics, largest) } };
    },
  },
  GetConsumerList: {
    version: '2019-09-16',
    action: 'alikafka:ListGroup',
    answer: (query, account, largest) => {
      const { groups } = kafkaOf(query, account);
      return {
        Code: 200,
        Success: true,
        Total: groups.length,
        ConsumerList: { ConsumerVO: numbered(query, 'CurrentPage', groups, largest) },
      };
    },
  },
  DescribeDBInstances: {
    version: '2014-08-15',
    action: 'rds:DescribeDBInstances',
    answer: (query, { rds }, largest) => ({
      TotalRecordCount: rds.length,
      Items: {
        DBInstance: numbered(
          query,
          'PageNumber',
          rds.map(({ instance }) => instance),
          largest,
        ),
      },
    }),
  },
  DescribeDBInstanceAttribute: {
    version: '2014-08-15',
    action: 'rds:DescribeDBInstanceAttribute',
    answer: (query, account) => ({ Items: { DBInstanceAttribute: [rdsOf(query, account).details] } }),
  },
  DescribeTags: {
    version: '2014-08-15',
    action: 'rds:DescribeTags',
    answer: (query, account) => ({ Items: { TagInfos: rdsOf(query, account).tags } }),
  },
  ListClusters: {
    version: '2021-03-20',
    action: 'emr:ListClusters',
    answer: (query, { emr }, largest) =>
      tokened(
        query,
        UPPER,
        'Clusters',
        emr.map(({ cluster }) => cluster),
        largest,
      ),
  },
  GetCluster: { version: '2021-03-20', action: 'emr:GetCluster', answer: (query, account) => ({ Cluster: emrOf(query, account).cluster }) },
  ListNodeGroups: {
    version: '2021-03-20',
    action: 'emr:ListNodeGroups',
    answer: (query, account, largest) => tokened(query, UPPER, 'NodeGroups', emrOf(query, account).groups, largest),
  },
  ListApplications: {
    version: '2021-03-20',
    action: 'emr:ListApplications',
    answer: (query, account, largest) => tokened(query, UPPER, 'Applications', emrOf(query, account).applications, largest),
  },
  ListWorkspaces: {
    version: '2023-08-08',
    path: /^\/api\/v1\/workspaces$/,
    action: 'emr-serverless-spark:ListWorkspaces',
    answer: (query, { spark }, largest) =>
      tokened(
        query,
        LOWER,
        'workspaces',
        spark.map(({ workspace }) => workspace),
        largest,
      ),
  },
  ListWorkspaceQueues: {
    version: '2023-08-08',
    path: /^\/api\/v1\/workspaces\/[^/]+\/queues$/,
    action: 'emr-serverless-spark:ListWorkspaceQueues',
    answer: (query, { spark }) => ({
      queues: one(spark.find(({ workspace }) => workspace['workspaceId'] === query.get('workspaceId'))).queues,
    }),
  },
};
