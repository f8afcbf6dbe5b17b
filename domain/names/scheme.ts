/**
 * Every physical name of an environment, in one place: `<estate>-<environment>[-<business>][-<thing>]`. Rules check them before
 * anything is made, stacks use them, and one business finds another's lake by them without reading its state.
 */
import { joinName, shortened } from './physical-name';

/** Where a name is made: the estate's prefix, the environment, and the business if it is one's. */
export interface Place {
  readonly estate: string;
  readonly environment: string;
  readonly business?: string;
}

const at = (place: Place, ...rest: readonly (string | undefined)[]): string =>
  joinName(place.estate, place.environment, place.business, ...rest);

/** The key of a thing that a business has only one of; it leaves no trace in names. */
export const ONLY = 'main';
const unlessOnly = (key: string): string | undefined => (key === ONLY ? undefined : key);

export const lakeBucket = (place: Place): string => at(place, 'lake');
export const bucket = (place: Place, key: string): string => at(place, key);
export const sparkWorkspace = (place: Place, key: string): string => at(place, unlessOnly(key));
export const sparkRole = (place: Place, key: string): string => at(place, 'spark', unlessOnly(key));
export const starrocksInstance = (place: Place, key: string): string => at(place, unlessOnly(key));
export const kafkaInstance = (place: Place): string => at(place, 'kafka');
/** Topics and groups of a shared instance carry the business's name, so that two lines can use one word. */
export const kafkaTopic = (place: Place, key: string): string => joinName(place.business, key);
export const kafkaGroup = (place: Place, key: string): string => joinName(place.business, key);
export const kafkaUser = (place: Place, workload: string): string => joinName(place.business, workload);
export const workloadRole = (place: Place, workload: string): string => at(place, workload);
export const workloadPolicy = (place: Place, workload: string): string => at(place, workload);
/** KMS secret with the password of a StarRocks instance's user `admin`. */
export const starrocksSecret = (place: Place, key: string): string => at(place, unlessOnly(key), 'starrocks-admin');
/** KMS secret with the password of a workload's Kafka user. */
export const kafkaSecret = (place: Place, workload: string): string => at(place, workload, 'kafka');
/** EMR cluster that runs the Hive Metastore; its database is called like it. */
export const emrCluster = (place: Place): string => at(place, 'metastore');
/** KMS secret with the password of the metastore's database. */
export const metastoreSecret = (place: Place): string => at(place, 'metastore-database');
/** ROS stack that holds the DLF catalog. */
export const catalogStack = (place: Place): string => at(place, 'catalog');
/** ROS stack that holds a Spark workspace and what is in it. */
export const sparkStack = (place: Place, key: string): string => at(place, 'spark', unlessOnly(key));
/** The function that manages what only the service's API can make, and its role. */
export const sparkAdmin = (place: Place): string => at({ estate: place.estate, environment: place.environment }, 'spark-admin');
/** Log store of that function, in the environment's log project. */
export const SPARK_ADMIN_LOG_STORE = 'spark-admin';
/** Bucket that functions get their code from. */
export const codeBucket = (place: Place): string => at(place, 'code');
/** KMS secret with a token of a workspace's gateway. */
export const sparkTokenSecret = (workspaceName: string, gateway: 'kyuubi' | 'livy', token: string): string =>
  joinName(workspaceName, gateway, token);
/** Timer on the admin function that edits a queue at `time`, `HH:MM`. */
export const sparkTimer = (workspaceName: string, queue: string, time: string): string =>
  joinName(workspaceName, queue, time.replace(':', ''));
export const vpc = (place: Place): string => at(place);
export const logProject = (place: Place): string => at(place, 'logs');
export const keyAlias = (place: Place): string => `alias/${at(place)}`;
/** Tablestore allows 16 characters, so long ones end in a digest. */
export const lockInstance = (place: Place): string => shortened('otsInstance', at(place, 'tf'));
export const LOCK_TABLE = 'terraform_locks';
/** Terraform stacks: foundation-prod, shared-prod, risk-prod, bootstrap-prod. */
export const stackName = (owner: string, environment: string): string => `${owner}-${environment}`;
/** Owners that businesses must not be called, because stacks are. */
export const RESERVED_OWNERS: readonly string[] = ['bootstrap', 'foundation', 'shared'];
