import { join } from 'node:path';
import type { Construct } from 'constructs';
import type { Statement } from '../constructs/core/grants';
import { SparkAdminFunction } from '../constructs/spark/admin-function';
import { ROLE_STATEMENTS } from '../functions/spark-admin/actions';
import { LIMITS, RUNTIME } from '../functions/spark-admin/runtime';
import type { Environment } from '../model/model';
import { type Place, SPARK_ADMIN_LOG_STORE, codeBucket, logProject, sparkAdmin } from '../domain/names/scheme';

/** Built by `npm run functions:bundle`. */
const CODE = join(__dirname, '..', 'functions', 'spark-admin', 'dist', 'spark-admin.zip');

/** The function that manages what is in the environment's Spark workspaces; its log goes into the foundation's project. */
export function addSparkAdmin(stack: Construct, place: Place, environment: Environment): SparkAdminFunction {
  const project = logProject(place);
  return new SparkAdminFunction(stack, 'SparkAdmin', {
    name: sparkAdmin(place),
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
