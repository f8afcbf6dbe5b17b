import type { Target } from '../../../simulator/alicloud/reference-table';
import { BY_FAMILY, BY_NAME, BY_PATH } from '../../../simulator/alicloud/reference-table';
import type { CloudObject, JsonObject } from '../../../simulator/cloud/object';
import { seedOf, type Turn } from './turn';

const REGION = 'cn-hangzhou';

/** What the objects that are referred to need to have. */
const ATTRIBUTES: Readonly<Record<string, JsonObject>> = {
  alicloud_alikafka_instance: { config: '{"enable.acl":"true"}' },
};

/** The address that a generated SNAT entry uses, bound to the NAT gateway it names. */
function boundAddress(variant: string, turn: Turn): CloudObject[] {
  const [id, nat] = [`seed-eip-${variant}-${turn}`, seedOf(BY_NAME['snat_table_id'] as Target, variant, 0)];
  return [
    { kind: 'alicloud_eip_address', id, region: REGION, attributes: { ip_address: `${variant}-snatip-${turn}` } },
    { kind: 'alicloud_eip_association', id: `${id}:${nat}`, region: REGION, attributes: { allocation_id: id, instance_id: nat } },
  ];
}

/** An object for everything that a generated configuration may refer to. */
export function seeds(variants: readonly string[]): CloudObject[] {
  const targets = [...Object.values(BY_NAME), ...Object.values(BY_PATH), ...BY_FAMILY.map(({ target }) => target)].filter(
    (target): target is Target => target !== null,
  );
  const one = (target: Target, variant: string, turn: Turn): CloudObject => {
    const [kind = ''] = target.kinds;
    const id = seedOf(target, variant, turn);
    return { kind, id, region: REGION, attributes: { ...ATTRIBUTES[kind], ...(target.by !== undefined && { [target.by]: id }) } };
  };
  return variants.flatMap((variant) =>
    ([0, 1] as const).flatMap((turn) => [...targets.map((target) => one(target, variant, turn)), ...boundAddress(variant, turn)]),
  );
}
