import type { ActionList } from '../core/action-list';
import type { Statement } from '../core/ram-grants';

/** What programs may do with Serverless Spark and its catalog. RAM knows no resources below either service: all are on `*`. */
export const SPARK_ACTIONS = {
  submit: {
    why: 'starting jobs, following and stopping them',
    actions: [
      'StartJobRun',
      'CancelJobRun',
      'GetJobRun',
      'ListJobRuns',
      'ListLogContents',
      'GetWorkspace',
      'ListWorkspaceQueues',
      'ListReleaseVersions',
    ].map((action) => `emr-serverless-spark:${action}`),
  },
  catalog: {
    why: 'tables of Data Lake Formation, for workspaces that are wired to it; as in the service’s own default policy',
    actions: [
      ...['ListCatalogs', 'GetCatalog', 'ListDatabases', 'GetDatabase', 'CreateDatabase', 'AlterDatabase', 'DropDatabase'],
      ...['ListTables', 'ListTableNames', 'GetTable', 'BatchGetTables', 'CreateTable', 'AlterTable', 'RenameTable', 'DropTable'],
      ...['ListPartitions', 'ListPartitionNames', 'ListPartitionsByFilter', 'GetPartition', 'BatchGetPartitions', 'CreatePartition'],
      ...['BatchCreatePartitions', 'AlterPartition', 'BatchUpdatePartitions', 'DropPartition', 'BatchDeletePartitions'],
      ...['ListFunctions', 'ListFunctionNames', 'GetFunction', 'CreateFunction', 'DeleteFunction'],
      ...[
        'GetTableColumnStatistics',
        'UpdateTableColumnStatistics',
        'BatchGetPartitionColumnStatistics',
        'UpdatePartitionColumnStatistics',
      ],
    ].map((action) => `dlf:${action}`),
  },
  onBehalf: {
    why: 'the catalog sees who submitted the job, not the role',
    actions: ['dlf-auth:ActOnBehalfOfAnotherUser'],
  },
} as const satisfies Record<string, ActionList>;

/** One of the lists, allowed. */
export const sparkStatement = ({ actions }: ActionList): Statement => ({ actions, resources: ['*'] });
