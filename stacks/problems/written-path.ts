import { TYPES } from '../../constructs/registry';
import type { Path } from '../../domain/rule';

/** Where a resource of a ROS stack's template is written, below `thing`, which the stack is made from. */
export const innerPath = (address: string, thing: unknown, logicalId: string): Path | undefined =>
  TYPES[address.split('.')[0] ?? '']?.inner?.(thing, logicalId);

/**
 * The forms in which a row may name an attribute: without indexes of lists and sets, which nobody chooses, first with and then without what
 * tells elements apart (`node_groups[emr-core]`).
 */
const forms = (attribute: string): readonly string[] => [attribute.replace(/\[\d*\]/g, ''), attribute.replace(/\[[^\]"]*\]/g, '')];

/**
 * Where the value of an attribute is written, below the thing that its resource is made from; undefined where nobody writes it.
 * @param address for example `alicloud_alikafka_topic.Kafka_Topics_events_Topic`
 * @param attribute as plans show it: `frontend_node_groups[0].cu`
 */
export function writtenPath(address: string, attribute: string): Path | undefined {
  const written = TYPES[address.split('.')[0] ?? '']?.written ?? {};
  const form = forms(attribute).find((one) => Object.hasOwn(written, one));
  return form === undefined ? undefined : written[form]?.at;
}
