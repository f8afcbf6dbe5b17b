import type { Loose } from '../../domain/units/loose';
import { type CuLike, inCu, inGiB } from '../../domain/units/quantity';
import type { StarRocksNodes } from './known/model';

/** What others may know of a StarRocks instance; literals or reference strings. */
export interface IStarRocks {
  readonly instanceName: string;
  readonly instanceId: string;
  /** `host:9030`, where clients speak the MySQL protocol. */
  readonly queryEndpoint: string;
  /** `host:8030`, where loads and the HTTP interface are. */
  readonly httpEndpoint: string;
  /** Name of the KMS secret with the password of the user `admin`. */
  readonly secretName: string;
  /** Names of the compute groups beside the default one. */
  readonly groupNames: readonly string[];
}

type Disk = StarRocksNodes['disk'];

/** Nodes of one kind; what is left out has the instance's default. */
export interface StarRocksNodesProps {
  /** @default - of the kind of nodes, see the instance */
  readonly nodes?: number;
  /** Compute of one node, at least `8 CU`. @default - of the kind of nodes, see the instance */
  readonly size?: CuLike;
  /** Disks of one node. @default - of the kind of nodes, see the instance */
  readonly disk?: Partial<Loose<Disk>>;
  /** @default - of the kind of nodes, see the instance */
  readonly spec?: StarRocksNodes['spec'];
}

/** What an instance has where its owner says nothing. */
export type NodesDefaults = Loose<StarRocksNodes>;

/** Fills what `props` leaves out. */
export function nodesOf(props: StarRocksNodesProps, defaults: NodesDefaults): StarRocksNodes {
  const disk = { ...defaults.disk, ...props.disk };
  return {
    nodes: props.nodes ?? defaults.nodes,
    size: inCu(props.size ?? defaults.size),
    disk: { ...disk, size: inGiB(disk.size) },
    spec: props.spec ?? defaults.spec,
  };
}
