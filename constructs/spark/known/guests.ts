import type { Path } from '../../../domain/rule';
import type { SparkGuests, SparkKyuubi, SparkLivy, SparkSession } from './model';

type Settings = Pick<SparkKyuubi, 'size' | 'replicas'> & Pick<SparkLivy, 'cpu' | 'memory'> & Pick<SparkSession, 'idleStop'>;

/** Something that runs on a queue all the time, with what is set of it. */
export interface Guest extends Partial<Settings> {
  /** Where it is written below the workspace, for example `['sessions', 'adhoc']`. */
  readonly path: Path;
  /** For example `session 'adhoc'`. */
  readonly what: string;
  readonly queue: string;
}

/** Gateways and sessions of a workspace. */
export const guestsOf = ({ kyuubi, livy, sessions }: Pick<SparkGuests, 'kyuubi' | 'livy' | 'sessions'>): readonly Guest[] => [
  ...(kyuubi ? [{ ...kyuubi, path: ['kyuubi'], what: 'the Kyuubi gateway' }] : []),
  ...(livy ? [{ ...livy, path: ['livy'], what: 'the Livy gateway' }] : []),
  ...Object.entries(sessions).map(([name, session]) => ({ ...session, path: ['sessions', name], what: `session '${name}'` })),
];
