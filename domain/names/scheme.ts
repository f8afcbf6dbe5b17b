/** Physical names of what every environment has; each service has the names of its own things in its `known/names.ts`. */
import { shortened } from './physical-name';
import { type Place, placed } from './place';
import { NAMES } from './rules';
import { madeName } from './made-name';

export const vpc = (place: Place): string => madeName(NAMES.vpc, place);
export const logProject = (place: Place): string => madeName(NAMES.logProject, place, 'logs');
/**
 * In the environment's own project a store has its plain name. In a project that somebody else made, several environments may have a store
 * of that name, so the name says whose it is.
 */
export const logStore = (place: Place, store: string, existing?: string): string => (existing === undefined ? store : placed(place, store));
export const keyAlias = (place: Place): string => `alias/${placed(place)}`;
/** Bucket that functions get their code from. */
export const codeBucket = (place: Place): string => madeName(NAMES.ossBucket, place, 'code');
/** Bucket that a clone keeps its states in. */
export const stateBucket = (estate: string, environment: string): string => `${estate}-tfstate-${environment}`;
/** Tablestore allows 16 characters, so long ones end in a digest. */
export const lockInstance = (place: Place): string => shortened(NAMES.otsInstance, placed(place, 'tf'));
export const LOCK_TABLE = 'terraform_locks';
/** Its policy has the same name. */
export const workloadRole = (place: Place, workload: string): string => madeName(NAMES.ramRole, place, workload);

/** Terraform stacks: foundation-prod, shared-prod, risk-prod, bootstrap-prod. */
export const stackName = (owner: string, environment: string): string => `${owner}-${environment}`;
/** Owners that businesses must not be called, because stacks are. */
export const RESERVED_OWNERS: readonly string[] = ['bootstrap', 'foundation', 'shared'];
