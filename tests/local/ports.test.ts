/** One table says what a laptop reaches: services of the platform, openings of its namespace, and what is told go by it. */
import { COMPONENT_NAMES, type ComponentName } from '../../constructs/core/kubernetes/components';
import { LAPTOP_PORTS, laptopPorts } from '../../constructs/core/kubernetes/ports';
import { endpointsText } from '../../local/endpoints';
import { localEstate } from './local-estate';

interface ServiceSpec {
  readonly ports?: readonly { readonly nodePort?: number; readonly targetPort?: number | string; readonly port: number }[];
}
interface PolicySpec {
  readonly ingress?: readonly { readonly from?: unknown; readonly ports?: readonly { readonly port: number | string }[] }[];
}

const withComponents = (text: string): string =>
  text.replace(/ {2}profile: core.*\n/, (line) => `${line}  components: { ${COMPONENT_NAMES.map((name) => `${name}: {}`).join(', ')} }\n`);
const platform = localEstate('estate', withComponents).stacks.find(({ stack }) => stack === 'shared-local')?.objects ?? [];
const inOrder = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

it('what listens there is what the table says, port by port', () => {
  const services = platform.filter(({ kind }) => kind === 'Service').flatMap(({ spec }) => (spec as ServiceSpec).ports ?? []);
  const exposed = services.flatMap(({ nodePort, targetPort, port }) =>
    nodePort === undefined ? [] : [[nodePort, Number(targetPort ?? port)]],
  );
  const rows = Object.values(LAPTOP_PORTS).map(({ node, pod }) => [node, pod]);
  expect(exposed.sort()).toEqual(rows.sort());
});

it('the namespace opens those ports to everybody, and no other', () => {
  const rules = platform.filter(({ kind }) => kind === 'NetworkPolicy').flatMap(({ spec }) => (spec as PolicySpec).ingress ?? []);
  const open = rules.flatMap(({ from, ports = [] }) => (from === undefined ? ports.map(({ port }) => Number(port)) : []));
  expect(inOrder(open)).toEqual(inOrder(laptopPorts(COMPONENT_NAMES).map(({ pod }) => pod)));
});

it.each<[readonly ComponentName[], number]>([
  [[], 6],
  [['mysql'], 8],
  [['celeborn', 'flink'], 7],
])('with components %j it is told where %i lines say', (components, lines) => {
  const text = endpointsText({ context: 'kind-acme', prefix: 'acme', profile: 'core', components });
  expect(text.split('\n')).toHaveLength(lines);
  expect(text).toContain('aws --endpoint-url http://localhost:30333 s3 ls');
  expect(text).toContain('mysql -h 127.0.0.1 -P 30030 -u root');
  expect(text).not.toMatch(/undefined|\[object/);
});
