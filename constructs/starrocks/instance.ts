import { StarRocksInstance as InstanceResource } from '@cdktf/provider-alicloud/lib/star-rocks-instance';
import { StarRocksNodeGroup } from '@cdktf/provider-alicloud/lib/star-rocks-node-group';
import { Construct } from 'constructs';
import type { Named, OnRemoval } from '../../domain/model';
import { mapValues } from '../../domain/named';
import { badName, check, errorsIn } from '../core/check';
import { GeneratedSecret } from '../core/generated-secret';
import { badKey } from '../core/key';
import type { Problem } from '../core/problem';
import { lifecycleOf, unpairedDestroy } from '../core/protection';
import { ref } from '../core/reference';
import { placeIn, staysInZone } from '../core/zone';
import type { INetwork } from '../network/contract';
import { type IStarRocks, nodesOf, type StarRocksNodesProps } from './contract';
import { STARROCKS_DEFAULTS } from './known/defaults';
import { GROUPS_RULES } from './known/instance-rules';
import type { StarRocksInstanceModel, StarRocksNodes } from './known/model';
import { STARROCKS_NAMES } from './known/names';
import { NODES_RULES } from './known/nodes-rules';
import { groupAt, nodesIn } from './known/subjects';
import { STARROCKS_TYPES } from './known/types';
import { nodeAttributes } from './node-attributes';

/** Options of {@link StarRocksInstance}. */
export interface StarRocksInstanceProps {
  /** Instance name, unique in the account's region. */
  readonly name: string;
  readonly network: INetwork;
  /** Zone of all nodes; one of the network's. @default - the network's first zone */
  readonly zone?: string;
  /** Release line at creation; upgrades are made by the service. @default '3.3' */
  readonly version?: string;
  /** @default 'shared_data' */
  readonly mode?: StarRocksInstanceModel['mode'];
  /** @default 'official' */
  readonly edition?: StarRocksInstanceModel['edition'];
  /** Frontends at creation; a change is not sent. @default 3 nodes of 8 CU */
  readonly frontend?: StarRocksNodesProps;
  /** The default group at creation; a change is not sent, so put work in `groups`. @default 3 nodes of 8 CU */
  readonly backend?: StarRocksNodesProps;
  /** Compute groups by name, resized in place. @default - none */
  readonly groups?: Named<StarRocksNodesProps>;
  /** Name of the role with which StarRocks reads and writes OSS. @default 'AliyunEMRStarRocksAccessingOSSRole' */
  readonly ossRole?: string;
  /** Key that encrypts the disks. @default - the disks are not encrypted */
  readonly key?: { readonly keyId: string };
  /** Name of the KMS secret with the password of the user `admin`. */
  readonly secretName: string;
  /** Of an instance that was there before: the KMS secret that holds the password already, or `none`. @default - one is made */
  readonly adminIn?: string;
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

const DEFAULTS = STARROCKS_DEFAULTS;
const DEFAULT_NODES = { disk: DEFAULTS.disk, spec: DEFAULTS.spec } as const;
/** Of the default group, and of compute groups. */
const BACKEND = { ...DEFAULT_NODES, ...DEFAULTS.backend } as const;
/** What the provider sends and the service answers; another casing would plan a replacement. */
const PAY_TYPE = 'postPaid';
/** Stands for the password of an instance that was there before: the provider demands one, and never sends it to an existing instance. */
const NOBODY_KNOWS = '${uuid()}';
const NO_SECRET = 'none';
const PORTS = { query: 9030, http: 8030 } as const;

/**
 * An EMR Serverless StarRocks instance and its compute groups.
 * @stateful
 */
export class StarRocksInstance extends Construct implements IStarRocks {
  readonly resources: { readonly instance: InstanceResource; readonly groups: Record<string, StarRocksNodeGroup> };
  readonly instanceName: string;
  readonly instanceId: string;
  readonly queryEndpoint: string;
  readonly httpEndpoint: string;
  readonly secretName: string;
  readonly #kind: Pick<StarRocksInstanceModel, 'mode' | 'edition'>;
  readonly #onRemoval: OnRemoval;

  constructor(scope: Construct, id: string, props: StarRocksInstanceProps) {
    super(scope, id);
    const { network } = props;
    const onRemoval = props.onRemoval ?? DEFAULTS.onRemoval;
    const placement = placeIn(network, props.zone);
    const { zone, vswitchId, problem: noVswitch } = placement;
    const kind = { mode: props.mode ?? DEFAULTS.mode, edition: props.edition ?? DEFAULTS.edition };
    const frontend = nodesOf(props.frontend ?? {}, { ...DEFAULT_NODES, ...DEFAULTS.frontend });
    const backend = nodesOf(props.backend ?? {}, BACKEND);
    const groups = mapValues(props.groups ?? {}, (group) => nodesOf(group, BACKEND));
    this.instanceName = props.name;
    this.#onRemoval = onRemoval;
    this.#kind = kind;
    check(
      this,
      badName(STARROCKS_NAMES.starrocksInstance, props.name),
      unpairedDestroy(this, onRemoval),
      noVswitch,
      ...nodesIn({ ...kind, frontend, backend, groups }).flatMap(([path, nodes]) => errorsIn(NODES_RULES, nodes, path)),
      ...this.#groupProblems(Object.keys(groups)),
    );

    const admin =
      props.adminIn === undefined
        ? new GeneratedSecret(this, 'Admin', { name: props.secretName, description: `StarRocks ${props.name}: user admin`, onRemoval })
        : undefined;
    const instance = new InstanceResource(this, 'Instance', {
      instanceName: props.name,
      version: props.version ?? DEFAULTS.version,
      runMode: kind.mode,
      packageType: kind.edition,
      payType: PAY_TYPE,
      vpcId: network.vpcId,
      clusterZoneId: zone,
      // One only: the service answers several in an order of its own, and every difference replaces.
      vswitches: [{ vswitchId, zoneId: zone }],
      adminPassword: admin?.value ?? NOBODY_KNOWS,
      ossAccessingRoleName: props.ossRole ?? DEFAULTS.ossRole,
      ...(props.key ? { encrypted: true, kmsKeyId: props.key.keyId } : {}),
      frontendNodeGroups: [{ zoneId: zone, ...nodeAttributes(frontend) }],
      backendNodeGroups: [{ zoneId: zone, ...nodeAttributes(backend) }],
      timeouts: { create: '60m', update: '30m', delete: '30m' },
      lifecycle: lifecycleOf(onRemoval, {
        ...STARROCKS_TYPES.alicloud_star_rocks_instance.ignore,
        ...staysInZone(placement, STARROCKS_TYPES.alicloud_star_rocks_instance),
      }),
    });
    const host = `fe-${ref(instance)}-internal.starrocks.aliyuncs.com`;
    this.resources = { instance, groups: {} };
    this.instanceId = ref(instance);
    this.queryEndpoint = `${host}:${PORTS.query}`;
    this.httpEndpoint = `${host}:${PORTS.http}`;
    this.secretName = admin?.secretName ?? (props.adminIn === NO_SECRET ? '' : (props.adminIn ?? ''));
    Object.entries(groups).forEach(([name, group]) => this.#makeGroup(name, group));
  }

  /** Names of the compute groups beside the default one. */
  get groupNames(): readonly string[] {
    return Object.keys(this.resources.groups);
  }

  /** Adds a compute group; its size, number of nodes and disks change in place later. Throws on a repeated name. */
  addGroup(name: string, props: StarRocksNodesProps): void {
    const nodes = nodesOf(props, BACKEND);
    const [path, subject] = groupAt(this.#kind, name, nodes);
    check(this, ...errorsIn(NODES_RULES, subject, path), ...this.#groupProblems([name]));
    this.#makeGroup(name, nodes);
  }

  #makeGroup(name: string, nodes: StarRocksNodes): void {
    this.resources.groups[name] = new StarRocksNodeGroup(this, name, {
      instanceId: this.instanceId,
      nodeGroupName: name,
      payType: PAY_TYPE,
      ...nodeAttributes(nodes),
      timeouts: { create: '60m', update: '60m', delete: '60m' },
      lifecycle: lifecycleOf(this.#onRemoval),
    });
  }

  /** What is wrong with the names of new groups, and with having them. */
  #groupProblems(groups: readonly string[]): readonly (Problem | undefined)[] {
    const title = `StarRocks instance '${this.instanceName}'`;
    const before = this.node.children.map(({ node }) => node.id);
    return [
      ...groups.flatMap((name) => [badKey(name, 'groups'), badName(STARROCKS_NAMES.starrocksGroup, name, `groups.${name}`)]),
      ...errorsIn(GROUPS_RULES, { title, mode: this.#kind.mode, groups, before }),
    ];
  }
}
