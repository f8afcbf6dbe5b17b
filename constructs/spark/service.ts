import type { Named } from '../../domain/model';
import { NAMES } from '../../domain/names/rules';
import { codeBucket } from '../../domain/names/scheme';
import { about } from '../../domain/rule';
import { cu } from '../../domain/schema/quantities';
import type { Dangling, Reach, Resolving, Service, Side } from '../../domain/service';
import type { Cu } from '../../domain/units/quantity';
import { danglingQueue } from './known/access';
import { SPARK_CLONED, SPARK_SCALING } from './known/cloned';
import { CODE_RULES, TIMER_RULES, UNMANAGED_RULES } from './known/admin-rules';
import { GUEST_RULES } from './known/guest-rules';
import { liveWorkspaces } from './known/live';
import { MEMBER_RULES } from './known/member-rules';
import type { SparkAdminModel, SparkWorkspaceModel } from './known/model';
import { SPARK_NAMES, sparkAdminName, sparkNames } from './known/names';
import { CONNECTION_RULES, REGION_RULES } from './known/network-rules';
import { ADMIN_PARITY, SPARK_PARITY } from './known/parity';
import { QUEUE_RULES } from './known/queue-rules';
import { queueTimers } from './known/timers';
import { sparkSizes } from './known/sizes';
import {
  agingTokensOf,
  connectionOf,
  guestsIn,
  inEach,
  inNone,
  itself,
  membersIn,
  queuesIn,
  regionOf,
  templateNamesIn,
  templateSizeOf,
  timersOf,
  tokensIn,
} from './known/subjects';
import { TEMPLATE_NAME_RULES } from './known/template-names';
import { TEMPLATE_SIZE_RULES } from './known/template-size';
import { TOKEN_AGE_RULES, TOKEN_RULES } from './known/token-rules';
import { renewedTokens } from './known/tokens';
import { SPARK_PRICES, SPARK_TYPES } from './known/types';
import { WORKSPACE_RULES } from './known/workspace-rules';
import { resolveSpark } from './yaml/resolve';
import { spark as section } from './yaml/schema';

const schema = section.exactOptional();

export const spark = {
  key: 'spark',
  title: 'Spark',
  names: SPARK_NAMES,
  parity: SPARK_PARITY,
  local: () => require('./stack/local') as typeof import('./stack/local'),
  types: SPARK_TYPES,
  prices: SPARK_PRICES,
  limit: { unit: 'CU', schema: cu, amount: (value: Cu) => value },
  verbs: {
    submit: {
      says: 'queues it submits to; <workspace>/<queue> where there are several workspaces',
      does: 'submits to',
      code: 'access.queue.missing',
      missing: (entry, { of, business }: Reach): Dangling | undefined => danglingQueue(entry, business, of(spark) ?? {}),
    },
  },
  business: {
    schema,
    resolve: (written, at: Resolving): Named<SparkWorkspaceModel> => resolveSpark(written, at),
    rules: [
      ...about(inEach(itself), WORKSPACE_RULES),
      ...about(inEach(queuesIn), QUEUE_RULES),
      ...about(inEach(guestsIn), GUEST_RULES),
      ...about(inEach(tokensIn), TOKEN_RULES),
      ...about(inEach(agingTokensOf), TOKEN_AGE_RULES),
      ...about(inEach(membersIn), MEMBER_RULES),
      ...about(inEach(templateNamesIn), TEMPLATE_NAME_RULES),
      ...about(inEach(templateSizeOf), TEMPLATE_SIZE_RULES),
      ...about(inEach(regionOf), REGION_RULES),
      ...about(inEach(connectionOf), CONNECTION_RULES),
      ...about(inNone, UNMANAGED_RULES),
    ],
    names: sparkNames,
    sizes: sparkSizes,
    live: liveWorkspaces,
    cloned: SPARK_CLONED,
    scaling: SPARK_SCALING,
    removal: (model) => Object.entries(model).map(([key, { onRemoval }]) => ({ path: [key], begins: `Spark_${key}_`, onRemoval })),
    stack: () => require('./stack/business') as typeof import('./stack/business'),
  } satisfies Side<typeof schema, Named<SparkWorkspaceModel>, unknown>,
} as const satisfies Service<'spark'>;

/** The rule of the role's name, without a template: the role is called like its function, whatever an estate calls roles. */
const { template: _, ...ADMIN_ROLE } = NAMES.ramRole;

/** The function that makes what only the service's API can make. It is there if any business has a workspace. */
export const sparkAdmin = {
  key: 'sparkAdmin',
  title: 'the Spark admin function',
  names: {},
  parity: ADMIN_PARITY,
  shared: {
    resolve: (_, { everywhere, schedules }): SparkAdminModel | undefined => {
      const workspaces = everywhere(spark).flatMap((model) => Object.values(model));
      const timers = workspaces.flatMap(({ queues }) => queueTimers(queues)).length;
      const renewals = workspaces.flatMap((workspace) => renewedTokens(workspace)).length;
      return workspaces.length === 0 ? undefined : { timers: renewals + (schedules === 'paused' ? 0 : timers) };
    },
    rules: [...about(timersOf, TIMER_RULES), ...about(inNone, CODE_RULES)],
    names: (_model, { place }) => [
      { rule: NAMES.fcFunction, name: sparkAdminName(place), path: [] },
      { rule: ADMIN_ROLE, name: sparkAdminName(place), path: [] },
      { rule: NAMES.ossBucket, name: codeBucket(place), path: [] },
    ],
    removal: () => [],
    looksAt: ['spark'],
    stack: () => require('./stack/admin') as typeof import('./stack/admin'),
  } satisfies Side<never, SparkAdminModel | undefined, unknown>,
} as const satisfies Service<'sparkAdmin'>;
