import { type Json, listAt, textAt } from '../../../functions/spark-admin/api/json';
import type { Ask } from './ask';
import type { Operation } from './operation';
import { numberedPages } from './pages';
import { isGoing, picked, tagsIn, textIn } from './read';
import type { Found, Walk } from './walk';

const PAGES = 'rds/developer-reference/api-rds-2014-08-15-';
const operation = (name: string): Operation => ({
  name,
  service: 'rds',
  action: `rds:${name}`,
  page: `${PAGES}${name.toLowerCase()}`,
});

/** API 2014-08-15; members as the provider and the SDK of the vendor have them (rds-20140815). */
const INSTANCES = operation('DescribeDBInstances');
/** Its page warns of asking for several at once. */
const DETAILS = operation('DescribeDBInstanceAttribute');
const TAGS = operation('DescribeTags');

const PAGED = { page: 'PageNumber', size: 100, total: 'TotalRecordCount', items: ['Items', 'DBInstance'] } as const;

const INSTANCE = {
  instance_name: 'DBInstanceDescription',
  engine: 'Engine',
  engine_version: 'EngineVersion',
  instance_type: 'DBInstanceClass',
  instance_storage: 'DBInstanceStorage',
  db_instance_storage_type: 'DBInstanceStorageType',
  instance_charge_type: 'PayType',
  vpc_id: 'VpcId',
  vswitch_id: 'VSwitchId',
  zone_id: 'ZoneId',
};
/** What the provider has types of their own for. */
const OWN_TYPES: Readonly<Record<string, string>> = { Readonly: 'alicloud_db_readonly_instance' };

/** Instances; a read-only one is of another type. */
export const rds: Walk = {
  title: 'RDS',
  operations: [INSTANCES, DETAILS, TAGS],
  types: ['alicloud_db_instance', ...Object.values(OWN_TYPES)],
  read: async (ask, isMeant) => {
    const instances = await numberedPages(ask, INSTANCES, { RegionId: ask.region }, PAGED);
    const there = instances.filter(
      (instance) =>
        !isGoing(textAt(instance, 'DBInstanceStatus')) &&
        isMeant(textIn(instance, 'DBInstanceDescription') || textIn(instance, 'DBInstanceId')),
    );
    return Promise.all(there.map((instance) => detailed(ask, instance)));
  },
};

async function detailed(ask: Ask, instance: Json): Promise<Found> {
  const id = textIn(instance, 'DBInstanceId');
  const query = { RegionId: ask.region, DBInstanceId: id };
  const [details, tags] = await Promise.all([ask.json(DETAILS, query), ask.json(TAGS, query)]);
  const [attribute = null] = listAt(details, 'Items', 'DBInstanceAttribute');
  return {
    type: OWN_TYPES[textIn(instance, 'DBInstanceType')] ?? 'alicloud_db_instance',
    id,
    region: textIn(instance, 'RegionId') || ask.region,
    attributes: { ...picked(attribute, INSTANCE), tags: tagsIn(tags, 'Items', 'TagInfos') },
  };
}
