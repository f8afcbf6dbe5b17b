import { join } from 'node:path';
import type { Construct } from 'constructs';
import type { Assert, Covers } from '../../../domain/covers';
import { codeBucket, logProject, logStore } from '../../../domain/names/scheme';
import { ROLE_STATEMENTS } from '../../../functions/spark-admin/actions';
import { LIMITS, RUNTIME } from '../../../functions/spark-admin/runtime';
import type { Statement } from '../../core/ram-grants';
import type { OutputReader, Part } from '../../core/part';
import { SparkAdminFunction, type SparkAdminFunctionProps } from '../admin-function';
import type { SparkAdmin } from '../contract';
import type { SparkAdminModel } from '../known/model';
import { SPARK_ADMIN_LOG_STORE, sparkAdminName } from '../known/names';
import { reachOf } from '../known/reach';
import { spark } from '../service';

/** Built by `npm run functions:bundle`. */
const CODE = join(__dirname, '..', '..', '..', 'functions', 'spark-admin', 'dist', 'spark-admin.zip');

/** `timers` are made by whoever has the queues; they are counted here for a rule. */
export type Covered = Assert<Covers<SparkAdminModel, SparkAdminFunctionProps, 'timers'>>;

/** The function that manages what is in the environment's Spark workspaces; its log goes into the foundation's project. */
export function build(stack: Construct, { place, environment, each }: Part<SparkAdminModel>): SparkAdminFunction {
  const { retention, existing } = environment.logs;
  const project = existing ?? logProject(place);
  const store = logStore(place, SPARK_ADMIN_LOG_STORE, existing);
  const reach = reachOf(place, each(spark));
  const { statements, secrets } = roleStatements({
    region: '*',
    account: '*',
    secret: reach.flatMap((workspace) => workspace.secrets),
    keyId: environment.kms?.key,
    logProject: project,
    logStore: store,
  });
  return new SparkAdminFunction(stack, 'SparkAdmin', {
    name: sparkAdminName(place),
    code: CODE,
    bucketName: codeBucket(place),
    run: { ...RUNTIME, ...LIMITS },
    statements,
    secrets,
    workspaces: reach,
    log: { project, store, retention },
    onRemoval: environment.onRemoval,
  });
}

/** What the placeholders of the function's statements stand for. */
export interface Placeholders {
  readonly region: string;
  readonly account: string;
  /** Names of the secrets with tokens. */
  readonly secret: readonly string[];
  readonly keyId: string | undefined;
  readonly logProject: string;
  readonly logStore: string;
}

/**
 * The function's statements with their placeholders filled in; one whose placeholder has no value is for something that is not there. Those
 * on secrets are apart: there are as many as tokens.
 */
export function roleStatements({ secret, ...values }: Placeholders): Readonly<Record<'statements' | 'secrets', readonly Statement[]>> {
  const filled = (resource: string, of: Readonly<Record<string, string | undefined>>): string =>
    resource.replace(/\{(\w+)\}/g, (_, name: string) => of[name] ?? '');
  const [apart, others] = [true, false].map((on) => ROLE_STATEMENTS.filter(({ resource }) => resource.includes('{secret}') === on));
  const lacks = (resource: string): boolean =>
    [...resource.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => (values as Readonly<Record<string, unknown>>)[name] === undefined);
  return {
    statements: (others ?? []).flatMap(({ actions, resource }) =>
      lacks(resource) ? [] : [{ actions, resources: [filled(resource, { ...values })] }],
    ),
    secrets: (apart ?? []).flatMap(({ actions, resource }) =>
      secret.length === 0 ? [] : [{ actions, resources: secret.map((name) => filled(resource, { ...values, secret: name })) }],
    ),
  };
}

export interface SparkAdminOutputs {
  /** What custom resources in the workspaces' ROS stacks name. */
  readonly service_token: string;
  readonly function_name: string;
  readonly role_name: string;
}

export const description = 'function that manages queues, gateways, sessions, members and tokens';

export const outputs = ({ serviceToken, functionName, roleName }: SparkAdmin): SparkAdminOutputs => ({
  service_token: serviceToken,
  function_name: functionName,
  role_name: roleName,
});

/** The function as a business's stack sees it. */
export const client = (output: OutputReader<SparkAdminOutputs>): SparkAdmin => ({
  serviceToken: output('service_token'),
  functionName: output('function_name'),
  roleName: output('role_name'),
});
