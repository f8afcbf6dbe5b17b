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
Every type of aliyun/alicloud is served. One of hashicorp/kubernetes that is missing needs its line in packages/provider-knowledge/kubernetes.txt,
then npm run provider:refresh; behaviour is a row in simulator/types/.`);
}
