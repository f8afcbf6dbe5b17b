import type { OnRemoval } from '../../../domain/model';
import type { Gib } from '../../../domain/units/quantity';

export interface RedisInstanceModel {
  /** Of the master; its replica has as much. */
  readonly memory: Gib;
  readonly version: RedisVersion;
  readonly onRemoval: OnRemoval;
}

export type RedisVersion = '5.0' | '6.0' | '7.0';
