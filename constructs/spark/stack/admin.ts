import { join } from 'node:path';
import type { Construct } from 'constructs';
import type { Assert, Covers } from '../../../domain/covers';
import { codeBucket, logProject } from '../../../domain/names/scheme';
import { ROLE_STATEMENTS } from '../../../functions/spark-admin/actions';
import { LIMITS, RUNTIME } from '../../../functions/spark-admin/runtime';
import type { Statement } from '../../core/ram-grants';
import type { OutputReader, Part } from '../../core/part';
import { SparkAdminFunction, type SparkAdminFunctionProps } from '../admin-function';
import type { SparkAdmin } from '../contract';
import type { SparkAdminModel } from '../known/model';
import { SPARK_ADMIN_LOG_STORE, sparkAdminName } from '../known/names';

/** Built by `npm run functions:bundle`. */
const CODE = join(__dirname, '..', '..', '..', 'functions', 'spark-admin', 'dist', 'spark-admin.zip');

/** `timers` are made by whoever has the queues; they are counted here for a rule. */
export type Covered = Assert<Covers<SparkAdminModel, SparkAdminFunctionProps, 'timers'>>;

/** The function that manages what is in the environment's Spark workspaces; its log goes into the foundation's project. */
export function build(stack: Construct, { place, environment }: Part<SparkAdminModel>): SparkAdminFunction {
  const project = logProject(place);
  return new SparkAdminFunction(stack, 'SparkAdmin', {
    name: sparkAdminName(place),
    code: CODE,
    bucketName: codeBucket(place),
    run: { ...RUNTIME, ...LIMITS },
    statements: roleStatements({
      region: '*',
      account: '*',
      secretPrefix: `${place.estate}-${place.environment}-`,
      keyId: environment.kms?.key,
      logProject: project,
      logStore: SPARK_ADMIN_LOG_STORE,
    }),
    log: { project, store: SPARK_ADMIN_LOG_STORE, retention: environment.logs.retention },
    onRemoval: environment.onRemoval,
  });
}

/** The function's statements with their placeholders filled in; one whose placeholder has no value is for something that is not there. */
export function roleStatements(values: Readonly<Record<string, string | undefined>>): readonly Statement[] {
  return ROLE_STATEMENTS.flatMap(({ actions, resource }) => {
    const missing = [...resource.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => values[name] === undefined);
    return missing ? [] : [{ actions, resources: [resource.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')] }];
  });
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
