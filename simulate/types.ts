import { print } from '../terminal/print';
import { servedTypes } from '../simulator';

const HOW = {
  behaviour: 'ids, values or habits of the real service are known',
  schema: 'plans, applies and reads back, or lists what is there, by schema and facts',
  empty: 'finds nothing',
} as const;

/** Lists what is served, and how. */
export function listTypes(): void {
  const lines = servedTypes().map(({ type, kind, how }) => `${kind === 'data' ? 'data.' : ''}${type}  ${how}`);
  print(`${lines.join('\n')}

${Object.entries(HOW)
  .map(([how, means]) => `${how.padEnd(11)}${means}`)
  .join('\n')}
Every type of aliyun/alicloud, hashicorp/kubernetes, hashicorp/random and hashicorp/time is served. Another provider is not: terraform init
installs it as ever. One that misbehaves needs what is known of it: a row in simulator/types/ or simulator/kubernetes/facts-table.ts.`);
}
