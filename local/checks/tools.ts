import { isOlder } from '../../deploy/engine/find-engine';

/** A program that `local up` needs, and how it is asked for its version. */
export interface Tool {
  readonly name: string;
  readonly args: readonly string[];
  /** Lowest version that works. */
  readonly least: string;
  readonly install: string;
  /** Commands that do not work without it. */
  readonly neededFor: readonly string[];
}

export const TOOLS: readonly Tool[] = [
  {
    name: 'docker',
    args: ['info', '--format', '{{.ServerVersion}} {{.MemTotal}}'],
    least: '20.10',
    install: 'install Docker and start it: https://docs.docker.com/engine/install',
    neededFor: ['local up with kind'],
  },
  {
    name: 'kind',
    args: ['version'],
    least: '0.27',
    install: 'install kind: https://kind.sigs.k8s.io/docs/user/quick-start',
    neededFor: ['local up with kind'],
  },
  {
    name: 'kubectl',
    args: ['version', '--client'],
    least: '1.22',
    install: 'install kubectl: https://kubernetes.io/docs/tasks/tools',
    neededFor: ['local up, down and smoke'],
  },
];

/** What a program said when it was asked. */
export interface Answer {
  /** Whether there is such a program. */
  readonly found: boolean;
  readonly ok: boolean;
  readonly text: string;
}

/** Something that stands against a local cluster, and what helps. */
export interface Lack {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

const VERSION = /v?(\d+\.\d+(?:\.\d+)?)/;

/** What a tool lacks, by its own words. */
export function toolLack({ name, least, install }: Tool, { found, ok, text }: Answer): Lack | undefined {
  if (!found) return { code: 'local.tool.missing', message: `there is no ${name}`, fix: install };
  if (!ok) return { code: 'local.tool.failed', message: `${name} does not work: ${told(text)}`, fix: fixOf(name, text, install) };
  const version = VERSION.exec(text)?.[1];
  if (version !== undefined && isOlder(version, least))
    return { code: 'local.tool.old', message: `${name} is ${version}, and ${least} or newer is needed`, fix: install };
  return undefined;
}

/** The words that say most, of what may be many lines. */
const told = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /error|cannot|failed|denied|refused/i.test(line)) ??
  text.trim().split('\n')[0] ??
  '';

function fixOf(name: string, text: string, install: string): string {
  if (/permission denied/i.test(text)) return `let your user use ${name}: sudo usermod -aG docker $USER, and log in again`;
  if (/cannot connect|connection refused|is the docker daemon running/i.test(text)) return `start ${name}`;
  return install;
}

const GIB = 1024 ** 3;

/** Whether Docker's machine has what a profile needs, by `docker info`. */
export function memoryLack(text: string, neededGib: number): Lack | undefined {
  const bytes = Number(/\s(\d+)\s*$/.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(bytes) || bytes >= neededGib * GIB) return undefined;
  return {
    code: 'local.memory.low',
    message: `Docker has ${(bytes / GIB).toFixed(1)} GiB of memory, and ${neededGib} GiB are needed`,
    fix: 'give Docker more memory, or remove businesses from the environment',
  };
}

/** What is known of errors of kind and kubectl, by their words. */
const SAID: readonly {
  readonly says: RegExp;
  readonly code: string;
  readonly message: (found: RegExpExecArray) => string;
  readonly fix: string;
}[] = [
  {
    says: /(?:Bind for|bind:?) .*?:(\d+)\b.*(?:failed|address already in use|port is already allocated)|listen tcp[^:]* \S*?:(\d+): bind: address already in use/,
    code: 'local.port.taken',
    message: (found) => `port ${found[1] ?? found[2] ?? ''} is in use`,
    fix: 'end the program that listens there',
  },
  {
    says: /node\(s\) already exist for a cluster with the name "([^"]+)"/,
    code: 'local.cluster.exists',
    message: (found) => `there is a cluster '${found[1] ?? ''}' already`,
    fix: 'npx lakewright local down',
  },
  {
    says: /context "([^"]+)" does not exist|context was not found for specified context: (\S+)/,
    code: 'local.context.missing',
    message: (found) => `your kubeconfig has no context '${found[1] ?? found[2] ?? ''}'`,
    fix: 'npx lakewright local up makes the cluster of a context that starts with kind-; or write kubernetes.context as kubectl config get-contexts has it',
  },
  {
    says: /(?:Unable to connect to the server|The connection to the server (\S+) was refused)/,
    code: 'local.cluster.unreachable',
    message: (found) => `the cluster ${found[1] ?? ''} does not answer`.replace('  ', ' '),
    fix: 'start it, or choose another with kubernetes.context',
  },
  {
    says: /could not find a log line that matches|failed to init node with kubeadm/,
    code: 'local.cluster.failed',
    message: () => 'the node of the cluster did not start',
    fix: 'look for memory and cgroup v2: node images from 1.35 on need it',
  },
];

/** What a failed command means; its own last line where nobody knows. */
export function failureOf(program: string, text: string): Lack {
  for (const { says, code, message, fix } of SAID) {
    const found = says.exec(text);
    if (found) return { code, message: message(found), fix };
  }
  return { code: 'local.tool.failed', message: `${program} failed: ${told(text)}`, fix: 'look at what it says' };
}

const SERVER_VERSIONS = { least: '1.28', most: '1.37' } as const;

/** Whether a cluster is of a version that the twins were made for, by `kubectl version`. */
export function versionLack(text: string): Lack | undefined {
  const version = /Server Version: v?(\d+\.\d+)/.exec(text)?.[1];
  const { least, most } = SERVER_VERSIONS;
  if (version === undefined || (!isOlder(version, least) && !isOlder(most, version))) return undefined;
  return { code: 'local.cluster.version', message: `the cluster is Kubernetes ${version}`, fix: `use one of ${least} to ${most}` };
}
