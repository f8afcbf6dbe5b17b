import type { Construct } from 'constructs';
import { ensureRandomProvider } from '../constructs/core/providers';
import type { Surroundings } from '../constructs/core/surroundings';
import type { Account } from '../domain/account';
import type { LiteralEstate } from './literal-estate';
import { addProvider } from './provider';
import type { StatePlace } from './state/state-place';
import { SynthesizedStack } from './synthesis/synthesized-stack';

/** Options of {@link UndescribedStack}. */
export interface UndescribedStackProps {
  /** The name that its state has. */
  readonly name: string;
  readonly environment: string;
  /** Region its resources are in. */
  readonly region: string;
  readonly state: StatePlace;
  /** The account that they are in, where somebody says. */
  readonly account?: Account;
}

/** A stack that only its state knows: where that state is and which providers speak for it, so that Terraform can take it down. */
export class UndescribedStack extends SynthesizedStack {
  constructor(
    scope: Construct,
    { name: estate, id: identity }: Pick<LiteralEstate, 'name' | 'id'>,
    { name, environment, region, state, account }: UndescribedStackProps,
  ) {
    // What protects data in it is read from its state, not from here.
    const surroundings: Surroundings = { estate, environment, region, production: false, allowDataLoss: false };
    super(scope, name, { surroundings, identity, state, ...(account && { account }) });
    addProvider(this, region, account);
    ensureRandomProvider(this);
  }
}
