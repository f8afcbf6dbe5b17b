import type { Surroundings } from '../constructs/core/surroundings';
import type { Literal } from '../domain/text/literal';
import type { Environment, Estate, StateStore } from '../model/model';
import { stackName } from '../domain/names/scheme';
import type { DataStackProps } from './data-stack';
import type { LiteralEstate } from './literal-estate';
import { type StatePlace, statePlace } from './state/state-place';
import { tagsOf } from './tagging';

/** What every stack of an environment is built from. */
export interface StackContext {
  readonly estate: LiteralEstate;
  readonly environment: Literal<Environment>;
  /** Absolute folder that relative state folders count from: the estate's. */
  readonly root: Literal<string>;
  /** Set when all states lie in one local folder, whatever the environment says: a rehearsal. */
  readonly stateFolder?: Literal<string>;
}

/** Folder below the estate for states that cannot lie in a bucket: the bucket's own. */
export const BOOTSTRAP_FOLDER = '.lakewright/state';

/** What a state's place follows from: literal where it goes into a stack, as it was written where the state is read. */
interface StateContext {
  readonly estate: Pick<Estate, 'name'>;
  readonly environment: Pick<Environment, 'name' | 'region' | 'account' | 'state'>;
  readonly root: string;
  readonly stateFolder?: string;
}

/** Where the state of `<owner>-<environment>` lies. */
export function stateOf({ estate, environment, root, stateFolder }: StateContext, owner: string): StatePlace {
  const own: StateStore = owner === 'bootstrap' ? { kind: 'local', folder: BOOTSTRAP_FOLDER } : environment.state;
  return statePlace(stackName(owner, environment.name), {
    store: stateFolder === undefined ? own : { kind: 'local', folder: '.' },
    place: { estate: estate.name, environment: environment.name },
    region: environment.region,
    ...(environment.account && { account: environment.account }),
    root: stateFolder ?? root,
  });
}

/** The base options of the stack of `owner`: a business, or one of bootstrap, foundation, shared. */
export function stackProps(context: StackContext, owner: string): DataStackProps {
  const { estate, environment } = context;
  const business = environment.businesses[owner];
  const surroundings: Surroundings = {
    estate: estate.name,
    environment: environment.name,
    ...(business ? { business: business.name } : {}),
    region: environment.region,
    production: environment.production,
    allowDataLoss: environment.allowDataLoss,
    ...(environment.kms ? { kms: { instanceId: environment.kms.instance, secretKeyId: environment.kms.key } } : {}),
  };
  const { id: identity, ignoreTags = [] } = estate;
  return {
    surroundings,
    identity,
    ...(environment.account && { account: environment.account }),
    tags: tagsOf(estate, environment, business),
    ignoreTags,
    state: stateOf(context, owner),
  };
}
