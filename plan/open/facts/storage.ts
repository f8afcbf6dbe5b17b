import { rosUpdatable } from '@lakewright/provider-knowledge/ros';
import type { RosFacts } from './row';

/** Buckets, catalogs and values handed back. */
export const STORAGE: RosFacts = {
  'ALIYUN::OSS::Bucket': {
    updatable: rosUpdatable('ALIYUN::OSS::Bucket'),
    holdsData: true,
    lost: 'the bucket and every object in it',
    named: 'BucketName',
    shown: [
      'BucketName',
      'StorageClass',
      'RedundancyType',
      'AccessControl',
      'BlockPublicAccess',
      'DeletionForce',
      'EnableOssHdfsService',
      'LifecycleConfiguration',
      'ResourceGroupId',
      'Tags',
      'VersioningConfiguration',
    ],
    oneWay: { EnableOssHdfsService: true },
    source: 'ROS reference of ALIYUN::OSS::Bucket: BucketName, StorageClass, RedundancyType and ResourceGroupId may not be updated',
  },
  'ALIYUN::DLF::Catalog': {
    updatable: rosUpdatable('ALIYUN::DLF::Catalog'),
    holdsData: true,
    lost: 'the catalog with all its databases and table definitions',
    named: 'CatalogId',
    shown: ['CatalogId', 'Description', 'LocationUri', 'Owner'],
    source: 'ROS reference of ALIYUN::DLF::Catalog: CatalogId may not be updated',
  },
  'ALIYUN::OOS::Parameter': {
    updatable: rosUpdatable('ALIYUN::OOS::Parameter'),
    holdsData: false,
    named: 'Name',
    shown: ['Name', 'Type'],
    source: 'ROS reference of ALIYUN::OOS::Parameter: Name, Type and Constraints may not be updated',
  },
};
