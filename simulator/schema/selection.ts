import { conformDocument } from '@lakewright/provider-knowledge/conform';
import { resourceTypes } from '@lakewright/provider-knowledge/schema';
import { SimulatorProblem } from '../problem';
import type { Selection } from './catalogue';

/** A configuration in Terraform's JSON syntax, for example a `cdk.tf.json`. */
export type Configuration = Readonly<Record<string, unknown>>;

/** The types that configurations name, those of objects that are there, and everything of the small random provider. */
export function selectTypes(configurations: readonly Configuration[], kinds: readonly string[]): Selection {
  const names = (section: string): string[] =>
    configurations.flatMap((configuration) => Object.keys((configuration[section] ?? {}) as object));
  return {
    resources: [...new Set([...names('resource'), ...kinds, ...resourceTypes('random')])],
    dataSources: [...new Set(names('data'))],
  };
}

const VERSIONS = new Set([
  'conform.provider.version',
  'conform.provider.source',
  'conform.provider.unknown',
  'conform.provider.undeclared',
]);

/**
 * Terraform does not check version constraints of providers it attaches to, so this does.
 * Throws `[simulator.provider.version]` with everything that does not fit.
 */
export function checkVersions(configurations: readonly Configuration[]): void {
  const problems = configurations.flatMap((configuration) => conformDocument(configuration).filter(({ code }) => VERSIONS.has(code)));
  const [first] = problems;
  if (first === undefined) return;
  throw new SimulatorProblem(
    'simulator.provider.version',
    problems.map(({ address, message }) => `${address}: ${message}`).join('\n'),
    first.fix,
  );
}
