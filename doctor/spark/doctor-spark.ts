import { randomBytes } from 'node:crypto';
import { accessKeys } from '../../deploy/engine/access-keys';
import { keysByRole, RoleRefused } from '../../deploy/engine/assume-role';
import { confirm, requireTerminal } from '../../deploy/confirm';
import { onInterrupt } from '../../deploy/interrupt';
import { roleArn } from '../../domain/account';
import { EXIT, Exit } from '../../domain/exit';
import { type Edges, realEdges } from '../../functions/spark-admin/edges';
import { requireEstate } from '../../model/require-estate';
import { environmentsOf } from '../../stacks/select-stacks';
import { writeNamedFile } from '../../stacks/output-folder';
import { print, printJson } from '../../terminal/print';
import type { Outside, SparkOptions } from './options';
import { costText, placesOf } from './places';
import { openRun } from './open-run';
import { foundText, hiding, reportText, rowsOf } from './report';
import { type Found, runProbes } from './run-probes';

/**
 * Answers what is unconfirmed of Serverless Spark by doing it, in workspaces of its own that it removes again, also where it is stopped.
 * Exits 3 where no workspace can be made, or where one cannot be removed.
 */
export async function doctorSpark(
  options: SparkOptions,
  { env, edges }: Outside = { env: process.env, edges: realEdges() },
): Promise<void> {
  const { estate, root } = requireEstate(options.estate);
  const environment = environmentsOf(estate, required(options.env))[0];
  if (environment === undefined) return;
  const own = accessKeys(env);
  if (own === undefined) throw new Exit(EXIT.tool, NO_KEYS);
  const keys = await keysByRole(own, env)(environment.account && roleArn(environment.account)).catch(refused);
  const places = placesOf(estate, environment, options, randomBytes(3).toString('hex'));
  print(costText(places));
  if (!options.yes) {
    requireTerminal('doctor --spark', () => undefined, 'add --yes to agree ahead');
    await confirm('Make and remove it in the account of these credentials? (yes/no) ', 'yes');
  }
  const interrupt = onInterrupt(print);
  try {
    const run = openRun(keys, environment.region, { env, edges });
    const bench = { access: { keys, endpoint: env['ROS_ENDPOINT'] }, edges, run, say: print, stopped: () => interrupt.stopped };
    const found = await runProbes(places.own, places.role, places.ofRole, bench);
    tell(found, options, {
      region: environment.region,
      names: [places.ofRole.name, places.own.name, ...('name' in places.role ? [places.role.name] : []), root],
      day: dayOf(edges),
    });
  } finally {
    interrupt.end();
  }
}

const NO_KEYS =
  '[doctor.spark.credentials] there are no access keys in the environment to try the service with\n  fix: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET';

const refused = (thrown: unknown): never => {
  if (!(thrown instanceof RoleRefused)) throw thrown;
  throw new Exit(
    EXIT.tool,
    `[doctor.spark.role] the role of the account cannot be assumed: ${thrown.message}\n  fix: let these keys assume it, or change account.role`,
  );
};

function required(env: string | undefined): string {
  if (env !== undefined) return env;
  throw new Exit(EXIT.input, '[doctor.spark.environment] it is not said in which environment to try\n  fix: add --env NAME');
}

const dayOf = (edges: Edges): string => new Date(edges.now()).toISOString().slice(0, 10);

interface Where {
  readonly region: string;
  readonly names: readonly string[];
  readonly day: string;
}

function tell({ answers, failed, stopped, left }: Found, { report, json, version }: SparkOptions, { region, names, day }: Where): void {
  const rows = rowsOf(answers, stopped ? 'stopped before' : (failed ?? 'not asked'));
  if (json) printJson({ region, day, stopped, left, rows: rows.map(({ row: { what, where }, answer }) => ({ ...answer, what, where })) });
  else print(`\n${foundText(rows)}`);
  if (report !== undefined) {
    writeNamedFile(report, reportText(rows, { region, day, version }, hiding(names)));
    print(`\nwritten: ${report}`);
  }
  const problems = [
    ...(failed === undefined
      ? []
      : [`[doctor.spark.refused] nothing could be tried: ${failed}\n  fix: correct what it says, or try another environment`]),
    ...left.map(
      (name) =>
        `[doctor.spark.left] ${name} is still there\n  fix: aliyun ros DeleteStack --RegionId ${region} --StackName ${name}, or look why not in the console of ROS`,
    ),
  ];
  if (problems.length > 0) throw new Exit(EXIT.tool, `\n${problems.join('\n')}`);
}
