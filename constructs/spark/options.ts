import type { Named, OnRemoval, Tags } from '../../domain/model';
import { mapValues } from '../../domain/named';
import type { Loose } from '../../domain/units/loose';
import { type CuLike, inCu, inGiB, inSeconds } from '../../domain/units/quantity';
import type { INetwork } from '../network/contract';
import type { SparkAdmin } from './contract';
import type { JobAccess } from './execution-role';
import { environmentsOf, SPARK_DEFAULTS } from './known/defaults';
import type { SparkKyuubi, SparkLivy, SparkMember, SparkParts, SparkQueue, SparkSession, SparkWorkspaceModel } from './known/model';

/** A queue; `root_queue` and `dev_queue` exist already, naming them sets what they have. */
export type SparkQueueProps = Loose<Pick<SparkQueue, 'max' | 'min'> & Partial<Omit<SparkQueue, 'max' | 'min'>>>;
/** A gateway or session on a queue; what is left out has the service's default. */
type On<T extends { readonly queue: string }> = Loose<Pick<T, 'queue'> & Partial<Omit<T, 'queue'>>>;
export type SparkKyuubiProps = On<SparkKyuubi>;
export type SparkLivyProps = On<SparkLivy>;
export type SparkSessionProps = On<SparkSession>;
/** A RAM user or role that may open the workspace; without roles it may only look. */
export type SparkMemberProps = Pick<SparkMember, 'id'> & Partial<SparkMember>;

/** Options of a workspace. */
export interface SparkWorkspaceProps extends JobAccess {
  /** Workspace name, unique in the account's region. */
  readonly name: string;
  /** Name of the ROS stack that makes it. @default - the name */
  readonly stackName?: string;
  /** Name of the ROS stack that makes what is in it, where that is apart. @default - the stack's name and `-parts` */
  readonly partsName?: string;
  /**
   * Whether queues, gateways, sessions, members and tokens are in the ROS stack of the workspace, or apart in one of their own, which needs
   * `admin`. Those that are deployed within it are `leaving` for one deployment first. @default 'within'
   */
  readonly parts?: SparkParts;
  /** Name of the role that jobs run with; a workspace keeps its first one for ever. @default - the name and `-spark` */
  readonly roleName?: string;
  /** First level of the quota: what the workspace may use at once. Changed in place. */
  readonly quota: CuLike;
  /** Engine of gateways and sessions. @default 'esr-4.6.0' */
  readonly engine?: string;
  /** Vectorised engine. @default true */
  readonly fusion?: boolean;
  /**
   * Second level of the quota, by name. The two that a workspace is born with have 1 CU each where they are not named, and share what is
   * left where they are all there is. @default - these two
   */
  readonly queues?: Named<SparkQueueProps>;
  /** SQL gateway. @default - none */
  readonly kyuubi?: SparkKyuubiProps;
  /** Livy gateway. @default - none */
  readonly livy?: SparkLivyProps;
  /** By name. @default - none */
  readonly sessions?: Named<SparkSessionProps>;
  /** Who may open the workspace, by a name of your choice. @default - whoever made it */
  readonly members?: Named<SparkMemberProps>;
  /** The network that jobs reach (metastore, Kafka, StarRocks). @default - none */
  readonly network?: INetwork;
  /**
   * A resource group of its own, made here: `grantSubmit` then allows it inside of the group only. For a new workspace: one that is there keeps
   * its group for ever. @default false
   */
  readonly resourceGroup?: boolean;
  /** At most 20. @default - none */
  readonly tags?: Tags;
  /**
   * Manages queues, Kyuubi, sessions, the network connection, members and tokens; its role makes the workspace.
   * @default - they are checked and kept as declared, and not made; a warning says so
   */
  readonly admin?: SparkAdmin;
  /** Whether queues follow their windows; paused, the plain maxima hold. @default 'active' */
  readonly schedules?: 'active' | 'paused';
  /** Clock of the windows, an IANA name. @default 'Asia/Shanghai' */
  readonly timeZone?: string;
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

/** What a workspace has unless its props say otherwise. */
export const DEFAULTS = { ...SPARK_DEFAULTS, schedules: 'active', timeZone: 'Asia/Shanghai' } as const;

/** The clock of the windows that are in force; undefined while schedules are paused. */
export const clockOf = ({ schedules, timeZone }: Pick<SparkWorkspaceProps, 'schedules' | 'timeZone'>): string | undefined =>
  (schedules ?? DEFAULTS.schedules) === 'active' ? (timeZone ?? DEFAULTS.timeZone) : undefined;

/** The workspace with every default filled in; what rules judge and templates are written from. */
export function declared(props: SparkWorkspaceProps): SparkWorkspaceModel {
  return {
    quota: inCu(props.quota),
    engine: props.engine ?? DEFAULTS.engine,
    fusion: props.fusion ?? DEFAULTS.fusion,
    queues: mapValues(props.queues ?? {}, queue),
    sessions: mapValues(props.sessions ?? {}, (session) => ({
      ...DEFAULTS.session,
      ...session,
      idleStop: inSeconds(session.idleStop ?? DEFAULTS.session.idleStop),
    })),
    members: mapValues(props.members ?? {}, (member) => ({ type: 'user', roles: [], ...member })),
    ...(props.kyuubi ? { kyuubi: { ...DEFAULTS.kyuubi, ...props.kyuubi, tokens: tokens(props.kyuubi) } } : {}),
    ...(props.livy
      ? { livy: { ...DEFAULTS.livy, ...props.livy, memory: inGiB(props.livy.memory ?? DEFAULTS.livy.memory), tokens: tokens(props.livy) } }
      : {}),
    connectNetwork: props.network !== undefined,
    resourceGroup: props.resourceGroup ?? DEFAULTS.resourceGroup,
    parts: props.parts ?? DEFAULTS.parts,
    onRemoval: props.onRemoval ?? DEFAULTS.onRemoval,
  };
}

const queue = ({ max, min, schedule = {}, environments, takeOver }: SparkQueueProps, name: string): SparkQueue => ({
  environments: environments ?? environmentsOf(name),
  schedule: mapValues(schedule, (cu) => inCu(cu)),
  max: inCu(max),
  ...(min === undefined ? {} : { min: inCu(min) }),
  ...(takeOver === undefined ? {} : { takeOver }),
});

const tokens = ({ tokens: declared = {} }: Pick<SparkKyuubiProps, 'tokens'>): SparkKyuubi['tokens'] =>
  mapValues(declared, ({ expire, ...token }) => ({
    ...token,
    ...(expire === undefined ? {} : { expire: inSeconds(expire) }),
  }));
