import { dirname, join } from 'node:path';
import { findCredentials, halfAKey } from '../deploy/engine/credentials';
import { OLDEST, isOlder, lookForEngine } from '../deploy/engine/find-engine';
import { BASIC, type Check, type Machine } from './check';
import { LOCAL_TOOLS } from './local-tools';

const OLDEST_NODE = '20.19.0';
/** Made at install by `npm run provider:generate`. */
const PROVIDER_CLASSES = join(dirname(require.resolve('@cdktf/provider-alicloud/package.json')), 'lib', 'vpc', 'index.js');

type Row = (machine: Machine) => Promise<Check | undefined> | Check | undefined;

const node: Row = ({ nodeVersion }) => {
  const old = isOlder(nodeVersion, OLDEST_NODE);
  return {
    name: 'Node',
    status: old ? 'missing' : 'ok',
    found: nodeVersion,
    neededFor: [...BASIC, 'everything else'],
    ...(old ? { fix: `install Node ${OLDEST_NODE} or newer` } : {}),
  };
};

const providerClasses: Row = ({ exists }) => {
  const there = exists(PROVIDER_CLASSES);
  const common = { name: 'provider classes', neededFor: ['synth', 'deploy', 'cdktf'] };
  return there
    ? { ...common, status: 'ok', found: 'generated' }
    : { ...common, status: 'missing', found: 'not generated', fix: 'npm run provider:generate' };
};

const engine: Row = async ({ env }) => {
  const found = await lookForEngine(env);
  const common = { name: 'terraform or tofu', neededFor: ['deploy', 'destroy', 'cdktf'] };
  const named = env['TERRAFORM_BINARY_NAME'];
  if (!found) {
    return {
      ...common,
      status: 'missing',
      found: named ? `TERRAFORM_BINARY_NAME: '${named}' does not run, or does not answer` : 'neither is on PATH, or none answers',
      fix: `install Terraform ${OLDEST.terraform} or OpenTofu ${OLDEST.tofu}, or newer`,
    };
  }
  const old = isOlder(found.version, OLDEST[found.product]);
  return {
    ...common,
    status: old ? 'missing' : 'ok',
    found: `${found.binary} ${found.version}`,
    ...(old ? { fix: `install ${OLDEST[found.product]} or newer` } : {}),
  };
};

const credentials: Row = ({ env, home }) => {
  const common = { name: 'credentials', neededFor: ['deploy and destroy in an account'] };
  const half = halfAKey(env);
  const source = findCredentials(env, home);
  if (source) return { ...common, status: 'ok', found: source.found };
  return {
    ...common,
    status: 'missing',
    found: half === undefined ? 'none in the environment' : `${half} alone is half a key`,
    fix: 'set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or ALIBABA_CLOUD_PROFILE; rehearsals need none',
  };
};

const cliConfig: Row = ({ env, exists }) => {
  const file = env['TF_CLI_CONFIG_FILE'];
  if (!file || exists(file)) return undefined;
  return {
    name: 'TF_CLI_CONFIG_FILE',
    status: 'note',
    found: `${file} does not exist`,
    neededFor: [],
    fix: 'unset it: plain terraform warns on every call; deploy leaves it out',
  };
};

const attached: Row = ({ env }) => {
  if (!env['TF_REATTACH_PROVIDERS']) return undefined;
  return {
    name: 'TF_REATTACH_PROVIDERS',
    status: 'note',
    found: 'set: terraform talks to a simulated cloud',
    neededFor: [],
    fix: 'unset it before you deploy to an account',
  };
};

/** All checks, in the order they are shown; adding one is adding a row. */
const ROWS: readonly Row[] = [node, providerClasses, engine, credentials, ...LOCAL_TOOLS, cliConfig, attached];

export async function runChecks(machine: Machine): Promise<Check[]> {
  const checks = await Promise.all(ROWS.map(async (row) => row(machine)));
  return checks.filter((check) => check !== undefined);
}
