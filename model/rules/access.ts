import { parseDataReference } from '../../constructs/storage/known/data-reference';
import { parseQueueReference } from '../../constructs/spark/known/queue-reference';
import { BUILT_IN_QUEUES } from '../../constructs/spark/known/limits';
import { suggestion } from '../../domain/nearest';
import { ONLY } from '../../domain/names/scheme';
import type { Business, Environment } from '../model';
import { rule } from './rule';

interface Reference {
  readonly grant: 'submit' | 'read' | 'write' | 'produce' | 'consume';
  readonly index: number;
  readonly text: string;
}
interface Dangling extends Reference {
  readonly message: string;
  readonly fix: string;
}

const at = ({ grant, index }: Reference): readonly string[] => [grant, String(index)];

function references<G extends Reference['grant']>(value: Readonly<Record<G, readonly string[]>>, ...grants: readonly G[]): Reference[] {
  return grants.flatMap((grant) => value[grant].map((text, index) => ({ grant, index, text })));
}

/** What a workload may name: its business's queues, lake, buckets and topics, and layers of other businesses' lakes. */
export const ACCESS_RULES = [
  rule({
    code: 'access.queue.missing',
    holdsFor: 'workload',
    onKubernetes: true,
    find: ({ business, value }) =>
      references(value, 'submit').flatMap((reference) => {
        const wrong = queueProblem(business, reference.text);
        return wrong ? [{ ...reference, ...wrong }] : [];
      }),
    at,
    message: ({ title }, { message }: Dangling) => `${title} submits to ${message}`,
    fix: (_, { fix }: Dangling) => fix,
  }),
  rule({
    code: 'access.data.missing',
    holdsFor: 'workload',
    onKubernetes: true,
    find: ({ environment, business, value }) =>
      references(value, 'read', 'write').flatMap((reference) => {
        const wrong = dataProblem(environment, business, reference.text);
        return wrong ? [{ ...reference, ...wrong }] : [];
      }),
    at,
    message: ({ title }, { grant, message }: Dangling) => `${title} ${grant}s ${message}`,
    fix: (_, { fix }: Dangling) => fix,
  }),
  rule({
    code: 'access.topic.missing',
    holdsFor: 'workload',
    onKubernetes: true,
    find: ({ business, value }) =>
      references(value, 'produce', 'consume').filter(({ text }) => !Object.hasOwn(business.kafka?.topics ?? {}, text)),
    at,
    message: ({ title, business }, { grant, text }) => `${title} ${grant}s '${text}', which is no topic of ${business.name}`,
    fix: ({ business }, { text }) =>
      suggestion(text, Object.keys(business.kafka?.topics ?? {}), `add it to kafka.topics of ${business.name}`),
  }),
];

type Wrong = Pick<Dangling, 'message' | 'fix'>;

function queueProblem(business: Business, text: string): Wrong | undefined {
  const { workspace: name, queue } = parseQueueReference(text);
  const workspaces = Object.keys(business.spark);
  if (workspaces.length === 0)
    return { message: `'${text}', but ${business.name} has no Spark workspace here`, fix: 'add spark, or remove the grant' };
  if (!text.includes('/') && !Object.hasOwn(business.spark, ONLY)) {
    return {
      message: `'${text}', but ${business.name} has several workspaces`,
      fix: `write <workspace>/${text} with one of ${workspaces.join(', ')}`,
    };
  }
  const workspace = Object.hasOwn(business.spark, name) ? business.spark[name] : undefined;
  if (!workspace) return { message: `'${text}', but there is no workspace '${name}'`, fix: suggestion(name, workspaces) };
  if (Object.hasOwn(workspace.queues, queue) || BUILT_IN_QUEUES.includes(queue)) return undefined;
  return {
    message: `'${text}', but there is no such queue`,
    fix: suggestion(queue, [...Object.keys(workspace.queues), ...BUILT_IN_QUEUES]),
  };
}

function dataProblem(environment: Environment, business: Business, text: string): Wrong | undefined {
  const reference = parseDataReference(text);
  if (!reference)
    return { message: `'${text}', which names no data`, fix: 'write lake/<layer>, bucket/<name>, or <business>/lake/<layer>' };
  const { kind, name = '', business: owner } = reference;
  if (kind === 'bucket') {
    if (Object.hasOwn(business.buckets, name)) return undefined;
    return {
      message: `'${text}', but there is no bucket '${name}'`,
      fix: suggestion(name, Object.keys(business.buckets), 'add it to buckets'),
    };
  }
  if (owner === undefined) return layerProblem(business, name, text);
  const other = Object.hasOwn(environment.businesses, owner) ? environment.businesses[owner] : undefined;
  if (other) return layerProblem(other, name, text);
  return {
    message: `'${text}', but business '${owner}' does not run in ${environment.name}`,
    fix: suggestion(owner, Object.keys(environment.businesses)),
  };
}

/** `layer` is empty where the whole lake is meant. */
function layerProblem({ name, lake }: Business, layer: string, text: string): Wrong | undefined {
  if (!lake) return { message: `'${text}', but ${name} has no lake here`, fix: `add lake to ${name}, or remove the grant` };
  if (layer === '' || Object.hasOwn(lake.layers, layer)) return undefined;
  return {
    message: `'${text}', but the lake of ${name} has no layer '${layer}'`,
    fix: suggestion(layer, Object.keys(lake.layers), `add it to lake.layers of ${name}`),
  };
}
