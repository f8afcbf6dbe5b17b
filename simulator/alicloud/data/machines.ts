import type { JsonObject } from '../../cloud/object';
import { zonesOf } from './regions';
import { asks, entry, type DataTable } from './source';

interface InstanceType {
  readonly id: string;
  readonly family: string;
  readonly cores: number;
  /** GiB. */
  readonly memory: number;
}

/** GiB per core. */
const FAMILIES = { 'ecs.g7': 4, 'ecs.r7': 8, 'ecs.c7': 2, 'ecs.g8i': 4, 'ecs.r8i': 8, 'ecs.c8i': 2, 'ecs.g6': 4, 'ecs.r6': 8, 'ecs.c6': 2 };
const SIZES = { large: 2, xlarge: 4, '2xlarge': 8, '4xlarge': 16, '8xlarge': 32 };

/** Machines that are on sale, the smaller first. */
export const INSTANCE_TYPES: readonly InstanceType[] = Object.entries(SIZES).flatMap(([size, cores]) =>
  Object.entries(FAMILIES).map(([family, perCore]) => ({ id: `${family}.${size}`, family, cores, memory: cores * perCore })),
);

/** Sizes of databases by engine. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  MySQL: ['mysql.n2.medium.1', 'mysql.n4.medium.1', 'mysql.n2e.small.1', 'mysql.n2m.medium.2c', 'mysql.n4m.large.2c'],
  PostgreSQL: ['pg.n2.2c.1m', 'pg.n4.2c.1m', 'pg.n2.2c.2m', 'pg.n4.4c.2m', 'pg.x8.large.2c'],
  MariaDB: ['mariadb.n2.small.2c', 'mariadb.n2.medium.2c', 'mariadb.n4.medium.2c'],
  SQLServer: ['mssql.x2.medium.s2', 'mssql.x4.medium.s2', 'mssql.x4.large.s2'],
};

export const MACHINES: DataTable = {
  alicloud_instance_types: (question) => {
    const { asked, region } = question;
    const zones = zonesOf(region);
    const zone = asked['availability_zone'];
    const offered = typeof zone !== 'string' || zone === '' || zones.includes(zone);
    const found = INSTANCE_TYPES.filter(
      ({ id, family, cores, memory }) =>
        offered &&
        asks(asked['instance_type'], id) &&
        asks(asked['instance_type_family'], family) &&
        asks(asked['cpu_core_count'], cores) &&
        asks(asked['memory_size'], memory),
    );
    const known = ({ id, family, cores, memory }: InstanceType): JsonObject => ({
      id,
      family,
      cpu_core_count: cores,
      memory_size: memory,
      eni_amount: 3,
      availability_zones: typeof zone === 'string' && zone !== '' ? [zone] : zones,
      nvme_support: 'supported',
    });
    return { ids: found.map(({ id }) => id), instance_types: found.map((one) => entry(question, 'instance_types', known(one))) };
  },
  alicloud_db_instance_classes: (question) => {
    const { asked, region } = question;
    const engine = asked['engine'];
    const all = typeof engine === 'string' && engine !== '' ? (CLASSES[engine] ?? []) : Object.values(CLASSES).flat();
    const ids = all.filter((id) => asks(asked['db_instance_class'], id));
    const zones = zonesOf(region).filter((zone) => asks(asked['zone_id'], zone));
    return {
      ids,
      instance_classes: ids.map((id) =>
        entry(question, 'instance_classes', {
          instance_class: id,
          storage_range: { min: '20', max: '32000', step: '5' },
          zone_ids: zones.map((zone) => ({ id: zone, sub_zone_ids: [zone] })),
        }),
      ),
    };
  },
};
