/** What kind, docker and kubectl say, as recorded: none of them can be made to fail on every machine. */
import { type AddressInfo, createServer } from 'node:net';
import { portLacks } from '../../local/checks/ports';
import { TOOLS, failureOf, memoryLack, toolLack, versionLack } from '../../local/checks/tools';

const tool = (name: string) => {
  const found = TOOLS.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

it('ports that something listens on are told with the program that is reached there', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
  expect(await portLacks({ kafka: port })).toMatchObject([
    { code: 'local.port.taken', message: expect.stringContaining('kafka') as string },
  ]);
  await new Promise((resolve) => server.close(resolve));
  expect(await portLacks({ kafka: port })).toEqual([]);
});

describe('a machine', () => {
  it.each(TOOLS.map(({ name }) => name))('without %s is told what to install', (name) => {
    const lack = toolLack(tool(name), { found: false, ok: false, text: '' });
    expect(lack).toMatchObject({ code: 'local.tool.missing', message: `there is no ${name}` });
    expect(lack?.fix).toMatch(/^install .*https:/);
  });

  it('whose Docker does not run is told to start it', () => {
    const text = 'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?';
    expect(toolLack(tool('docker'), { found: true, ok: false, text })).toMatchObject({ code: 'local.tool.failed', fix: 'start docker' });
  });

  it('whose user may not use Docker is told so', () => {
    const text = 'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock';
    expect(toolLack(tool('docker'), { found: true, ok: false, text })?.fix).toContain('usermod');
  });

  it('with an old kind is told', () => {
    expect(toolLack(tool('kind'), { found: true, ok: true, text: 'kind v0.20.0 go1.20.4 linux/amd64' })?.code).toBe('local.tool.old');
    expect(toolLack(tool('kind'), { found: true, ok: true, text: 'kind v0.33.0 go1.25.1 linux/amd64' })).toBeUndefined();
  });

  it('with too little memory is told how much', () => {
    expect(memoryLack('28.2.2 4123168604\n', 10)?.message).toBe('Docker has 3.8 GiB of memory, and 10 GiB are needed');
    expect(memoryLack('28.2.2 16777216000\n', 10)).toBeUndefined();
  });
});

it.each([
  [
    'local.port.taken',
    'port 30094 is in use',
    'docker: Error response from daemon: driver failed programming external connectivity on endpoint acme-control-plane: Bind for 127.0.0.1:30094 failed: port is already allocated.',
  ],
  [
    'local.cluster.exists',
    "there is a cluster 'acme' already",
    'ERROR: failed to create cluster: node(s) already exist for a cluster with the name "acme"',
  ],
  ['local.context.missing', "your kubeconfig has no context 'kind-acme'", 'error: context "kind-acme" does not exist'],
  [
    'local.context.missing',
    "your kubeconfig has no context 'kind-acme'",
    'Error in configuration: context was not found for specified context: kind-acme',
  ],
  [
    'local.cluster.unreachable',
    'the cluster localhost:8080 does not answer',
    'The connection to the server localhost:8080 was refused - did you specify the right host or port?',
  ],
  ['local.tool.failed', 'kind failed: ERROR: something else', 'ERROR: something else'],
])('%s', (code, message, text) => {
  expect(failureOf('kind', text)).toMatchObject({ code, message });
});

it('a cluster of another time is told', () => {
  expect(versionLack('Client Version: v1.32.4\nServer Version: v1.21.3')?.code).toBe('local.cluster.version');
  expect(versionLack('Client Version: v1.32.4\nServer Version: v1.34.3')).toBeUndefined();
});
