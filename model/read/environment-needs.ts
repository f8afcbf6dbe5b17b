import type { Problem } from '../../domain/problem';
import { isMap } from '../../domain/schema/walk';
import type { ParsedFile } from './parse-yaml';

/** What a local cluster can do without. */
const NEEDED: readonly { readonly key: string; example(bucket: string): string }[] = [
  { key: 'region', example: () => 'region: cn-hangzhou' },
  { key: 'network', example: () => 'network: { cidr: 10.20.0.0/16, zones: [cn-hangzhou-i, cn-hangzhou-j] }' },
  { key: 'state', example: (bucket) => `state: { bucket: ${bucket} }, or state: { folder: .state }` },
];

const NEEDLESS: Pick<Problem, 'code' | 'message' | 'fix' | 'severity'> = {
  code: 'environment.kubernetes.needless',
  message: "it says which Kubernetes it is on, but its target is 'alicloud'",
  fix: 'write target: kubernetes, or remove kubernetes',
  severity: 'error',
};

/** What only an account has: on a local cluster nothing reads it. */
const OF_AN_ACCOUNT = ['region', 'account', 'network', 'kms', 'serviceRoles', 'limits', 'logs', 'readsFrom'] as const;

function ofAnAccount({ data, source }: ParsedFile): Problem[] {
  return OF_AN_ACCOUNT.filter((key) => isMap(data) && Object.hasOwn(data, key)).map((key) => {
    const place = source.key([key]);
    return {
      ...place,
      code: 'environment.cloud.needless',
      message: `it has '${key}', which means nothing on kubernetes`,
      fix: `remove ${key}`,
      edits: [{ do: 'remove', file: place.file, path: [key] }],
      severity: 'error',
    };
  });
}

/**
 * An environment in the cloud needs a region, a network and a place for its state.
 * @param bucket a name for the bucket of its state
 */
export function environmentNeeds(file: ParsedFile, bucket: string): Problem[] {
  const { data, source, readable } = file;
  if (!readable || !isMap(data)) return [];
  if (data['target'] === 'kubernetes') return ofAnAccount(file);
  if (Object.hasOwn(data, 'kubernetes')) return [{ ...source.key(['kubernetes']), ...NEEDLESS }];
  return NEEDED.filter(({ key }) => !Object.hasOwn(data, key)).map(({ key, example }) => ({
    ...source.value([]),
    code: 'spec.key.missing',
    message: `'${key}' is missing`,
    fix: `add ${example(bucket)}`,
    severity: 'error',
  }));
}
