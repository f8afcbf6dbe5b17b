import { createHash } from 'node:crypto';
import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { Construct } from 'constructs';
import { MANAGED } from './labels';
import type { Space } from './space';

export const checksum = (content: object): string => createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);

/** Configuration files in a config map. A changed one does not reach a running pod: pods carry the `checksums`. */
export class Files extends Construct {
  readonly name: string;
  readonly checksums: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { name, space, data }: { name: string; space: Space; data: Readonly<Record<string, string>> }) {
    super(scope, id);
    this.name = name;
    this.checksums = { [`lakewright.io/${name}`]: checksum(data) };
    new ConfigMapV1(this, 'ConfigMap', { metadata: { name, namespace: space.reference, labels: MANAGED }, data: { ...data } });
  }
}
