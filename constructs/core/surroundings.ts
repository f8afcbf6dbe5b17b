import type { IConstruct } from 'constructs';
import type { Place } from '../../domain/names/place';

/** What every construct of a stack shares; a stack provides it once, constructs below read it. */
export interface Surroundings extends Place {
  /** Region id, for example `cn-hangzhou`. */
  readonly region: string;
  readonly production: boolean;
  /** Second key to destroying data; the first is the construct's `onRemoval: 'destroy'`. */
  readonly allowDataLoss: boolean;
  /**
   * KMS instance of the account, and the key in it that secrets are encrypted with; accounts opened for KMS 3.0 have to name both.
   * @default - the shared KMS of older accounts
   */
  readonly kms?: { readonly instanceId: string; readonly secretKeyId: string };
}

/** What a hand-written stack gets that says nothing: nothing may be lost. */
const DEFAULTS: Surroundings = { estate: 'lake', environment: 'dev', region: 'cn-hangzhou', production: false, allowDataLoss: false };

const PROVIDED = new WeakMap<IConstruct, Surroundings>();

/** Sets the surroundings of everything below `scope`, once; what is left out has the defaults of {@link surroundingsOf}. */
export function provideSurroundings(scope: IConstruct, values: Partial<Surroundings>): void {
  if (PROVIDED.has(scope)) throw new TypeError(`${scope.node.path || 'the app'} has its surroundings already`);
  PROVIDED.set(scope, Object.freeze({ ...DEFAULTS, ...values }));
}

/**
 * The nearest surroundings above `scope`.
 * @default estate `lake`, environment `dev`, region `cn-hangzhou`, not production, no data loss
 */
export function surroundingsOf(scope: IConstruct): Surroundings {
  for (let at: IConstruct | undefined = scope; at; at = at.node.scope) {
    const found = PROVIDED.get(at);
    if (found) return found;
  }
  return DEFAULTS;
}
