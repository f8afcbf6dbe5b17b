import type { PlaceOf } from '../../plan';
import type { ReadEstate } from '../../stacks/problems/locate';
import { estatePath } from '../../stacks/problems/estate-path';
import { allStacks, modelPath } from '../../stacks/stack-list';

/** `Kafka_Topics_payments_Topic` in `alicloud_alikafka_topic.Kafka_Topics_payments_Topic["a"]`. */
const NAME = /^[^.]+\.([\w-]+)/;

/**
 * Finds where a resource is written: Terraform's names of resources are the paths of constructs with `_` between the steps. What is gone is
 * placed where it would be; where not even the section is known there is no place.
 */
export function placesIn({ estate, origins }: ReadEstate): PlaceOf {
  const stacks = allStacks(estate);
  return (stack, address) => {
    const ref = stacks.find(({ name }) => name === stack);
    const name = NAME.exec(address)?.[1];
    if (ref === undefined || name === undefined) return undefined;
    const path = estatePath(`${stack}/${name.replaceAll('_', '/')}`, estate, stacks);
    return path.length > modelPath(ref).length ? origins.place(path, 'key') : undefined;
  };
}
