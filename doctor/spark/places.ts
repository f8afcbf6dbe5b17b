import { SPARK_PRICES } from '../../constructs/spark/known/types';
import { sparkAdminName, sparkRole } from '../../constructs/spark/known/names';
import { spark } from '../../constructs/spark/service';
import { EXIT, Exit } from '../../domain/exit';
import { joinName } from '../../domain/names/physical-name';
import type { Environment, Estate } from '../../model/model';
import { placeOf } from '../../model/names/place-of';
import { modelsOf } from '../../stacks/models-of';
import type { RoleToTry } from './probes/role';
import type { ScratchPlace } from './scratch-place';
import type { SparkOptions } from './options';
import { SCRATCH_CU } from './template';

/** The role that the service gives jobs unless somebody says otherwise. Source: help page "Execution roles". */
const JOB_ROLE = 'AliyunEMRSparkJobRunDefaultRole';

/** What is made, and with whose rights. */
export interface Places {
  readonly own: ScratchPlace;
  readonly role: RoleToTry;
  readonly ofRole: ScratchPlace;
}

/** Names that nobody has: `acme-dev-probe-1a2b3c`. Exits 1 where nobody says which bucket a workspace is given. */
export function placesOf(
  { name: estate }: Pick<Estate, 'name'>,
  environment: Environment,
  { bucket: given, jobRole = JOB_ROLE }: Pick<SparkOptions, 'bucket' | 'jobRole'>,
  unique: string,
): Places {
  const { name, region, state, target } = environment;
  const bucket = given ?? (state.kind === 'oss' ? state.bucket : undefined);
  if (target === 'kubernetes')
    throw new Exit(EXIT.input, `[doctor.spark.environment] ${name} is on a Kubernetes\n  fix: name one in an account`);
  if (bucket === undefined)
    throw new Exit(
      EXIT.input,
      '[doctor.spark.bucket] a workspace needs a bucket that is there\n  fix: add --bucket NAME, of the same region; nothing is written to it',
    );
  const own: ScratchPlace = { region, name: joinName(estate, name, 'probe', unique), bucket, jobRole };
  return { own, ...roleOf(estate, environment, own) };
}

/** The admin function's role, which may hand on roles of the environment's own workspaces only, and delete workspaces only where data may be lost. */
function roleOf(estate: string, environment: Environment, own: ScratchPlace): Omit<Places, 'own'> {
  const [first] = Object.entries(modelsOf(environment, spark)).flatMap(([business, workspaces]) =>
    Object.keys(workspaces).map((key) => sparkRole(placeOf(estate, environment, business), key)),
  );
  const ofRole = { ...own, name: joinName(own.name, 'role'), jobRole: first ?? own.jobRole };
  if (first === undefined) return { ofRole, role: { untried: `${environment.name} has no workspace, and so no admin function` } };
  if (!environment.allowDataLoss)
    return {
      ofRole,
      role: { untried: 'the admin function may delete workspaces only where allowDataLoss is true: try it in such an environment' },
    };
  return { ofRole, role: { name: sparkAdminName(placeOf(estate, environment)) } };
}

/** What will be made, and what it costs. */
export function costText({ own, role, ofRole }: Places): string {
  const { usd } = SPARK_PRICES['spark-cu'];
  const price = (usd as Readonly<Record<string, number>>)[own.region];
  const names = 'name' in role ? `${own.name} and ${ofRole.name}, two workspaces` : `${own.name}, a workspace`;
  const hour =
    price === undefined
      ? 'at the price of its CU'
      : `at a list price of $${price} per CU and hour, about $${(price * 2).toFixed(2)} in all`;
  return [
    `makes ${names} of up to ${SCRATCH_CU} CU in ${own.region}, each in a ROS stack of the same name, with the bucket ${own.bucket}`,
    `runs no job; a Livy gateway of 1 core runs for some minutes, ${hour}`,
    'removes everything in the end, also after Ctrl-C; takes half an hour, most of it waiting',
  ].join('\n');
}
