import { StarRocksInstance, type StarRocksInstanceProps } from '../../../constructs/starrocks/instance';
import type { Surroundings } from '../../../constructs/core/surroundings';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { refusal, synth } from '../../support/synth';

const BASE = { name: 'acme-dev-risk', network: EXISTING_NETWORK, secretName: 'acme-dev-risk-starrocks' } as const;
type Options = Partial<StarRocksInstanceProps>;

/** A stack with one instance named `StarRocks`. */
export const built = (options: Options = {}, surroundings?: Partial<Surroundings>) =>
  synth((stack) => void new StarRocksInstance(stack, 'StarRocks', { ...BASE, ...options }), surroundings);

/** The message with which it is refused. */
export const refused = (options: Options, surroundings?: Partial<Surroundings>): string =>
  refusal((stack) => void new StarRocksInstance(stack, 'StarRocks', { ...BASE, ...options }), surroundings);
