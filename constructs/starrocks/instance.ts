import { STARROCKS_NAMES } from './known/names';
import { StarRocksInstance as InstanceResource } from '@cdktf/provider-alicloud/lib/star-rocks-instance';
import { StarRocksNodeGroup } from '@cdktf/provider-alicloud/lib/star-rocks-node-group';
import { Construct } from 'constructs';
import { STARROCKS_DEFAULTS } from './known/defaults';
import type { StarRocksInstanceModel } from './known/model';
import type { Named, OnRemoval } from '../../domain/model';
import { badName, check } from '../core/check';
import { GeneratedSecret } from '../core/generated-secret';
import { badKey } from '../core/key';
import type { Problem } from '../core/problem';
import { lifecycleOf, unpairedDestroy } from '../core/protection';
import { ref } from '../core/reference';
import { brokenRules } from '../core/rule';
import { placeIn } from '../core/zone';
import type { INetwork } from '../network/contract';
import { type IStarRocks, nodesOf, type StarRocksNodesProps } from './contract';
import { inlineGroup } from './inline-group';
import { NODES_RULES, type NodesSubject } from './rules';
import { STARROCKS_TYPES } from './known/types';

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
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

const DEFAULTS = STARROCKS_DEFAULTS;
const DEFAULT_NODES = { disk: DEFAULTS.disk, spec: DEFAULTS.spec } as const;
/** What the provider sends and the service answers; another casing would plan a replacement. */
const PAY_TYPE = 'postPaid';
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
  readonly #scope: Pick<NodesSubject, 'mode' | 'edition'>;
  readonly #onRemoval: OnRemoval;

  constructor(scope: Construct, id: string, props: StarRocksInstanceProps) {
    super(scope, id);
    const { network } = props;
    const onRemoval = props.onRemoval ?? DEFAULTS.onRemoval;
    const { zone, vswitchId, problem: noVswitch } = placeIn(network, props.zone);
    const frontend = nodesOf(props.frontend ?? {}, { ...DEFAULT_NODES, ...DEFAULTS.frontend });
    const backend = nodesOf(props.backend ?? {}, { ...DEFAULT_NODES, ...DEFAULTS.backend });
    const groups = Object.entries(props.groups ?? {});
    this.#onRemoval = onRemoval;
    this.#scope = { mode: props.mode ?? DEFAULTS.mode, edition: props.edition ?? DEFAULTS.edition };
    check(
      this,
      badName(STARROCKS_NAMES.starrocksInstance, props.name),
      unpairedDestroy(this, onRemoval),
      noVswitch,
      ...this.#nodesProblems('frontend', 'frontend', frontend),
      ...this.#nodesProblems('backend', 'backend', backend),
      ...groups.flatMap(([name, group]) => this.#groupProblems(name, group)),
    );

    const admin = new GeneratedSecret(this, 'Admin', {
      name: props.secretName,
      description: `StarRocks ${props.name}: user admin`,
      onRemoval,
    });
    const instance = new InstanceResource(this, 'Instance', {
      instanceName: props.name,
      version: props.version ?? DEFAULTS.version,
      runMode: this.#scope.mode,
      packageType: this.#scope.edition,
      payType: PAY_TYPE,
      vpcId: network.vpcId,
      clusterZoneId: zone,
      // One only: the service answers several in an order of its own, and every difference replaces.
      vswitches: [{ vswitchId, zoneId: zone }],
      adminPassword: admin.value,
      ossAccessingRoleName: props.ossRole ?? DEFAULTS.ossRole,
      ...(props.key ? { encrypted: true, kmsKeyId: props.key.keyId } : {}),
      frontendNodeGroups: [inlineGroup(frontend, zone)],
      backendNodeGroups: [inlineGroup(backend, zone)],
      timeouts: { create: '60m', update: '30m', delete: '30m' },
      lifecycle: lifecycleOf(onRemoval, STARROCKS_TYPES.alicloud_star_rocks_instance.ignore),
    });
    const host = `fe-${ref(instance)}-internal.starrocks.aliyuncs.com`;
    this.resources = { instance, groups: {} };
    this.instanceName = props.name;
    this.instanceId = ref(instance);
    this.queryEndpoint = `${host}:${PORTS.query}`;
    this.httpEndpoint = `${host}:${PORTS.http}`;
    this.secretName = admin.secretName;
    groups.forEach(([name, group]) => this.#makeGroup(name, group));
  }

  /** Names of the compute groups beside the default one. */
  get groupNames(): readonly string[] {
    return Object.keys(this.resources.groups);
  }

  /** Adds a compute group; its size, number of nodes and disks change in place later. Throws on a repeated name. */
  addGroup(name: string, props: StarRocksNodesProps): void {
    check(this, ...this.#groupProblems(name, props));
    this.#makeGroup(name, props);
  }

  #makeGroup(name: string, props: StarRocksNodesProps): void {
    const { nodes, size, disk, spec } = nodesOf(props, { ...DEFAULT_NODES, ...DEFAULTS.backend });
    this.resources.groups[name] = new StarRocksNodeGroup(this, name, {
      instanceId: this.instanceId,
      nodeGroupName: name,
      payType: PAY_TYPE,
      residentNodeNumber: nodes,
      cu: size,
      storageSize: disk.size,
      diskNumber: disk.count,
      storagePerformanceLevel: disk.level,
      specType: spec,
      timeouts: { create: '60m', update: '60m', delete: '60m' },
      lifecycle: lifecycleOf(this.#onRemoval),
    });
  }

  #groupProblems(name: string, props: StarRocksNodesProps): readonly (Problem | undefined | false)[] {
    const repeated = this.node.tryFindChild(name) !== undefined;
    return [
      badKey(name, 'groups'),
      badName(STARROCKS_NAMES.starrocksGroup, name, `groups.${name}`),
      repeated && {
        code: 'starrocks.group.repeated',
        message: `there is a compute group '${name}' already`,
        fix: 'give the new one another name',
      },
      ...this.#nodesProblems('group', `groups.${name}`, nodesOf(props, { ...DEFAULT_NODES, ...DEFAULTS.backend })),
    ];
  }

  #nodesProblems(kind: NodesSubject['kind'], option: string, nodes: NodesSubject['nodes']): readonly Problem[] {
    return brokenRules(NODES_RULES, { ...this.#scope, kind, option, nodes });
  }
}
