import type { Json, JsonObject } from '../../cloud/object';
import { emptyOf } from '../../types/computed';
import { elementOf, membersOf } from '@lakewright/provider-knowledge/planning/type';
import { multiZonesOf, partsOf, zonesOf } from './regions';
import { INSTANCE_TYPES } from './machines';
import type { DataSource, DataTable, Question } from './source';

const DISKS = ['cloud_auto', 'cloud_essd', 'cloud_essd_entry', 'cloud_efficiency', 'cloud_ssd'];
/** What may lie in several zones at once. */
const SPANNING = /^(rds|polardb|kvstore|mongodb|adb|gpdb|elasticsearch)$/i;

const isSet = (value: Json | undefined): value is string => typeof value === 'string' && value !== '';

/** The zones a question means, filled in as far as its type has fields for them. */
function listed({ model }: Question, ids: readonly string[]): Readonly<Record<string, Json>> {
  const list = model.block.attributes.find(({ type }) => Array.isArray(type) && typeof type[1] !== 'string');
  if (list === undefined) return { ids };
  const entry = (id: string): JsonObject => {
    const known: JsonObject = { id, zone_id: id, local_name: id, zone_name: id, multi_zone_ids: partsOf(id) };
    return Object.fromEntries(Object.entries(membersOf(elementOf(list.type))).map(([name, type]) => [name, known[name] ?? emptyOf(type)]));
  };
  return { ids, [list.name]: ids.map(entry) };
}

/** A data source whose type ends in `_zones`: all zones of the region, or those that span several. */
export const anyZones: DataSource = (question) => {
  const { asked, region } = question;
  const spanning = (asked['multi_zone'] ?? asked['multi']) === true;
  return listed(question, spanning ? multiZonesOf(region) : zonesOf(region));
};

const machineZones: DataSource = (question) => {
  const { asked, region } = question;
  const { available_disk_category: disk, available_instance_type: machine, available_resource_creation: what } = asked;
  const offered =
    (!isSet(disk) || DISKS.includes(disk)) && (!isSet(machine) || INSTANCE_TYPES.some(({ id, family }) => [id, family].includes(machine)));
  const ids = !offered ? [] : asked['multi'] === true && isSet(what) && SPANNING.test(what) ? multiZonesOf(region) : zonesOf(region);
  const { zones = [], ...rest } = listed(question, ids);
  const details: JsonObject = {
    available_disk_categories: DISKS,
    available_instance_types: INSTANCE_TYPES.map(({ id }) => id),
    available_resource_creation: ['Disk', 'Instance', 'VSwitch'],
  };
  return { ...rest, zones: (zones as readonly JsonObject[]).map((zone) => ({ ...zone, ...details })) };
};

export const ZONES: DataTable = { alicloud_zones: machineZones };
