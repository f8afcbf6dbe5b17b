/** The inventory of names is what the stacks really make: each name of a kind that is listed, and none that is not. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEstate, physicalNames } from '../../../model';
import { mapValues } from '../../../domain/named';
import type { Estate } from '../../../model/model';
import { NAME_RULES } from '../../../model/names/inventory';
import { NAME_KINDS } from '../../../model/names/kinds';
import { namesOf } from '../../../model/resolve/names';
import { buildApp } from '../../../stacks/build-app';

/** Kinds whose names stand in Terraform in an attribute of their own. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  'alicloud_oss_bucket.bucket': 'ossBucket',
  'alicloud_ram_role.role_name': 'ramRole',
  'alicloud_ros_stack.stack_name': 'rosStack',
  'alicloud_vpc.vpc_name': 'vpc',
  'alicloud_log_project.project_name': 'logProject',
  'alicloud_kms_alias.alias_name': 'kmsAlias',
  'alicloud_kms_secret.secret_name': 'kmsSecret',
  'alicloud_star_rocks_instance.instance_name': 'starrocksInstance',
  'alicloud_alikafka_topic.topic': 'kafkaTopic',
  'alicloud_alikafka_consumer_group.consumer_id': 'kafkaGroup',
  'alicloud_alikafka_sasl_user.username': 'kafkaUser',
  'alicloud_emrv2_cluster.cluster_name': 'emrCluster',
  'alicloud_fcv3_function.function_name': 'fcFunction',
  'alicloud_fcv3_trigger.trigger_name': 'fcTrigger',
  'alicloud_ots_instance.name': 'otsInstance',
};
/** Names of lakes on OSS-HDFS stand inside ROS templates. */
const IN_TEMPLATES: readonly string[] = ['ossBucket'];

const ROOT = join(__dirname, '..', '..', '..', 'estate');
const { estate } = loadEstate(ROOT);
const out = mkdtempSync(join(tmpdir(), 'names-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** The same with names of its own for every kind. */
const { names } = namesOf(mapValues(NAME_KINDS, (_, kind) => `${kind}-{env}-{name}-{business}-of-{company}`));
const renamed: Estate = {
  ...estate!,
  environments: mapValues(estate!.environments, (one) => (one.target === 'alicloud' ? { ...one, ...(names && { names }) } : one)),
};

type Resources = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

function synthesized(of: Estate): Map<string, Set<string>> {
  buildApp({ estate: of, root: ROOT, outdir: out }).synth();
  const names = new Map<string, Set<string>>();
  for (const stack of readdirSync(join(out, 'stacks'))) {
    const { resource = {} } = JSON.parse(readFileSync(join(out, 'stacks', stack, 'cdk.tf.json'), 'utf8')) as { resource?: Resources };
    for (const [path, kind] of Object.entries(ATTRIBUTES)) {
      const [type = '', attribute = ''] = path.split('.');
      const found = Object.values(resource[type] ?? {})
        .map((one) => String(one[attribute]))
        .filter((name) => !name.includes('${'));
      names.set(kind, new Set([...(names.get(kind) ?? []), ...found]));
    }
  }
  return names;
}

it.each([
  ['every name', estate!],
  ['every name by a template', renamed],
])('%s is in the inventory, and everything in the inventory is made', (_, of) => {
  const listed = Object.values(of.environments).flatMap((environment) => physicalNames(of.name, environment));
  for (const [kind, made] of synthesized(of)) {
    const known = listed.filter((name) => name.rule.what === NAME_RULES[kind]?.what).map(({ name }) => name);
    expect({ kind, unlisted: [...made].filter((name) => !known.includes(name)) }).toEqual({ kind, unlisted: [] });
    if (!IN_TEMPLATES.includes(kind)) expect({ kind, unmade: known.filter((name) => !made.has(name)) }).toEqual({ kind, unmade: [] });
  }
});
