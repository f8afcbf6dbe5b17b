import type { Environment, Estate } from '../model/model';
import { stackName } from '../domain/names/scheme';
import { sectionsOf } from '../model/sections';

export type StackKind = 'bootstrap' | 'foundation' | 'shared' | 'business';

/** A stack before it is built: who it is and what it reads. */
export interface StackRef {
  /** For example `risk-prod`; its folder below the output folder, too. */
  readonly name: string;
  readonly kind: StackKind;
  readonly environment: string;
  /** Set for stacks of kind `business`. */
  readonly business?: string;
  /** Names of stacks whose outputs it reads; deployed before it. */
  readonly needs: readonly string[];
}

/** The stacks of an environment, in an order in which they can be deployed. */
function stacksOf(environment: Environment): StackRef[] {
  const name = (owner: string): string => stackName(owner, environment.name);
  const of = (kind: StackKind, owner: string, needs: readonly string[]): StackRef => ({
    name: name(owner),
    kind,
    environment: environment.name,
    needs: needs.map(name),
    ...(kind === 'business' ? { business: owner } : {}),
  });
  const businesses = Object.keys(environment.businesses);
  if (environment.target === 'kubernetes')
    return businesses.length === 0 ? [] : [of('shared', 'shared', []), ...businesses.map((owner) => of('business', owner, ['shared']))];
  const { state } = environment;
  const bootstrap = state.kind === 'oss' && !state.existing ? ['bootstrap'] : [];
  const shared = hasShared(environment) ? ['shared'] : [];
  return [
    ...bootstrap.map((owner) => of('bootstrap', owner, [])),
    of('foundation', 'foundation', bootstrap),
    ...shared.map((owner) => of('shared', owner, ['foundation'])),
    ...businesses.map((owner) => withSource(environment, of('business', owner, ['foundation', ...shared]))),
  ];
}

/** Whoever reads another environment's layers reads that one's key, too. */
const withSource = ({ readsFrom }: Environment, ref: StackRef): StackRef =>
  readsFrom === undefined ? ref : { ...ref, needs: [...ref.needs, stackName('foundation', readsFrom.environment)] };

/** The path in the model of what a stack is made from. */
export function modelPath({ kind, environment, business }: StackRef): readonly string[] {
  if (kind === 'business') return ['environments', environment, 'businesses', business ?? ''];
  return kind === 'shared' ? ['environments', environment, 'shared'] : ['environments', environment];
}

/** Whether the environment has anything that businesses share, and so a shared stack. */
export const hasShared = ({ shared }: Environment): boolean => sectionsOf(shared, 'shared').length > 0;

/** All stacks of the estate, environment by environment. */
export const allStacks = (estate: Estate): StackRef[] => Object.values(estate.environments).flatMap(stacksOf);
