import { OSS_HDFS_REGIONS } from '@lakewright/provider-knowledge/oss-hdfs';
import { rosUpdatable } from '@lakewright/provider-knowledge/ros';
import { isHdfs } from '../alicloud/rules/buckets';
import { ServiceError } from '../cloud/service-error';
import { giveQueues, usedBy } from '../spark-service/kept/given-queues';
import { partId } from '../spark-service/kept/part-row';
import { PARTS } from '../spark-service/kept/parts';
import { quotaOf, WORKSPACE } from '../spark-service/kept/workspace';
import { textOf, type RosTable } from './types';

/** Resources that ROS makes and Terraform does not. */
export const SERVICES: RosTable = {
  'ALIYUN::EMR::SparkWorkspace': {
    required: ['OssBucket', 'PaymentType', 'RamRoleName', 'ResourceSpec', 'WorkspaceName'],
    updatable: rosUpdatable('ALIYUN::EMR::SparkWorkspace'),
    id: 'w-{16x}',
    check: (properties, { cloud }, prior) => {
      const { OssBucket: address, RamRoleName: role, WorkspaceName: name } = properties;
      const same = cloud.all('ALIYUN::EMR::SparkWorkspace').filter(({ attributes }) => attributes['WorkspaceName'] === name);
      if (prior === undefined && same.length > 0)
        throw new ServiceError('WorkspaceNameExists', `there is a workspace '${textOf(name)}' already`);
      const bucket = /^oss:\/\/\/?([a-z0-9-]+)/.exec(textOf(address))?.[1];
      if (bucket === undefined || cloud.get('alicloud_oss_bucket', bucket) === undefined)
        throw new ServiceError('InvalidParameter.OssBucket', `OssBucket '${textOf(address)}' names no bucket`);
      if (!/^Aliyun/.test(textOf(role)) && cloud.get('alicloud_ram_role', textOf(role)) === undefined)
        throw new ServiceError('EntityNotExist.Role', `the role '${textOf(role)}' does not exist`);
      if (prior === undefined) return;
      // A workspace does not become smaller than its queues.
      const workspace = cloud.all(WORKSPACE).find(({ attributes }) => attributes['WorkspaceName'] === prior['WorkspaceName']);
      if (workspace !== undefined && quotaOf({ attributes: properties }) < usedBy(cloud, workspace))
        throw new ServiceError('UnSupportedOperator', 'workspace rest cpu is not enough');
    },
    attributes: (id, { WorkspaceName: name }) => ({ WorkspaceId: id, WorkspaceName: name ?? '' }),
    made: (changes, id) => {
      const workspace = changes.get(WORKSPACE, id);
      if (workspace !== undefined) giveQueues(changes, workspace);
    },
    removed: (changes, id) => {
      for (const part of changes.all().filter(({ attributes }) => attributes['WorkspaceId'] === id)) changes.remove(part.kind, part.id);
    },
  },
  'ALIYUN::EMR::LivyCompute': {
    required: ['WorkspaceBizId', 'Name', 'QueueName', 'LivyVersion', 'CpuLimit', 'MemoryLimit', 'AuthType', 'DisplayReleaseVersion'],
    updatable: rosUpdatable('ALIYUN::EMR::LivyCompute'),
    id: 'lc-{16x}',
    check: ({ WorkspaceBizId: workspace, QueueName: queue }, { cloud }) => {
      if (cloud.get('ALIYUN::EMR::SparkWorkspace', textOf(workspace)) === undefined)
        throw new ServiceError('InvalidParameter.WorkspaceBizId', `the workspace '${textOf(workspace)}' does not exist`);
      if (cloud.get(PARTS.queues.kind, partId(PARTS.queues, textOf(workspace), textOf(queue))) === undefined)
        throw new ServiceError('InvalidParameter.QueueName', `the workspace has no queue '${textOf(queue)}'`);
    },
    attributes: (id, { Name: name }, { region }) => ({
      LivyComputeId: id,
      Name: name ?? '',
      Endpoint: `emr-spark-livy-gateway-${region}.data.aliyun.com/${id}`,
      EndpointInner: `emr-spark-livy-gateway-${region}-internal.data.aliyun.com/${id}`,
    }),
  },
  'ALIYUN::OSS::Bucket': {
    required: ['BucketName'],
    updatable: rosUpdatable('ALIYUN::OSS::Bucket'),
    id: '{BucketName}',
    check: ({ EnableOssHdfsService: hdfs, VersioningConfiguration: versioning, StorageClass: storage }, { region }, prior) => {
      if (hdfs !== true && prior?.['EnableOssHdfsService'] === true)
        throw new ServiceError('OperationNotSupported', 'OSS-HDFS cannot be switched off');
      if (hdfs !== true) return;
      if (!OSS_HDFS_REGIONS.has(region)) throw new ServiceError('OperationNotSupported', `${region} has no OSS-HDFS`);
      if (versioning !== undefined) throw new ServiceError('OperationNotSupported', 'versioning damages a bucket with OSS-HDFS');
      if (/Archive/.test(textOf(storage)))
        throw new ServiceError('OperationNotSupported', `OSS-HDFS needs another storage class than ${textOf(storage)}`);
    },
    object: (id, { AccessControl: acl, StorageClass: storage, EnableOssHdfsService: hdfs }, { region }) => ({
      kind: 'alicloud_oss_bucket',
      id,
      attributes: {
        bucket: id,
        acl: acl ?? 'private',
        storage_class: storage ?? 'Standard',
        location: `oss-${region}`,
        extranet_endpoint: `oss-${region}.aliyuncs.com`,
        intranet_endpoint: `oss-${region}-internal.aliyuncs.com`,
      },
      hidden: { hdfs: hdfs === true },
    }),
    attributes: (id, _properties, { region, account }) => ({
      Name: id,
      DomainName: `${id}.oss-${region}.aliyuncs.com`,
      InternalDomainName: `${id}.oss-${region}-internal.aliyuncs.com`,
      Arn: `acs:oss:oss-${region}:${account}:${id}`,
    }),
    checkRemoval: (object, { DeletionForce: force }) => {
      if (force !== true && isHdfs(object))
        throw new ServiceError('BucketNotEmpty', `the bucket '${object.id}' has OSS-HDFS: delete its metadata and data first`);
    },
  },
  'ALIYUN::OOS::Parameter': {
    required: ['Name', 'Type', 'Value'],
    updatable: rosUpdatable('ALIYUN::OOS::Parameter'),
    id: '{Name}',
    check: ({ Name: name }) => {
      if (/^(ALIYUN|ACS|ALIBABA|ALICLOUD|OOS)/i.test(textOf(name)))
        throw new ServiceError('InvalidParameter.Name', `a parameter's name must not begin like '${textOf(name)}'`);
    },
    object: (id, { Type: type, Value: value, Description: description }) => ({
      kind: 'alicloud_oos_parameter',
      id,
      attributes: {
        parameter_name: id,
        type: type ?? 'String',
        value: textOf(value),
        description: description ?? '',
        constraints: '',
        resource_group_id: '',
        tags: null,
      },
    }),
    attributes: (id, { Type: type, Value: value }) => ({ Name: id, Type: type ?? '', Value: textOf(value) }),
  },
  'ALIYUN::DLF::Catalog': {
    required: ['CatalogId'],
    updatable: rosUpdatable('ALIYUN::DLF::Catalog'),
    id: '{CatalogId}',
    attributes: (id) => ({ CatalogId: id, Name: id }),
  },
};
