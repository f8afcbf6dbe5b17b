import { called } from '../types/address';
import { actionOf } from '../types/change';
import { isList, isObject, type JsonObject } from '../types/json';
import type { Context } from './context';
import { type Found, rule } from './rule';

const BUCKET = 'alicloud_oss_bucket';
const VERSIONING = 'alicloud_oss_bucket_versioning';

/** Buckets that stay, keep or kept versions, and are described as if they never had. */
function unwritten(context: Context): Found[] {
  return context.changes
    .filter(({ mode, type, inner }) => mode === 'managed' && type === BUCKET && inner === undefined)
    .filter((change) => ['no-op', 'update'].includes(actionOf(change)))
    .flatMap((change) => {
      const { stack, type, name, address } = change;
      const written = context.describedAs(stack, type, name);
      const before = change.change.before ?? {};
      if (written === undefined || written['versioning'] !== undefined || isSetApart(context, stack, address, before)) return [];
      const status = statusIn(before) ?? statusOf(context, stack, before);
      return status === undefined ? [] : [{ resource: context.nameOf(change), attribute: 'versioning', before: status }];
    });
}

/** What the bucket itself answers. */
function statusIn({ versioning }: JsonObject): string | undefined {
  const [first] = isList(versioning) ? versioning : [];
  const status = isObject(first) ? first['status'] : undefined;
  return typeof status === 'string' && status !== '' ? status : undefined;
}

/** What the setting answers that goes in this plan: a bucket's own state may be older than it. */
function statusOf({ working }: Context, stack: string, { bucket }: JsonObject): string | undefined {
  const going = working.find(
    (one) => one.stack === stack && one.type === VERSIONING && actionOf(one) === 'delete' && one.change.before?.['bucket'] === bucket,
  );
  return going && String(going.change.before?.['status']);
}

/** Whether a resource of its own is described for it, by name or by reference. */
function isSetApart({ input }: Context, stack: string, address: string, { bucket }: JsonObject): boolean {
  const bodies = Object.values(input.documents[stack]?.resource?.[VERSIONING] ?? {});
  return bodies.some((body) => typeof body['bucket'] === 'string' && (body['bucket'] === bucket || body['bucket'].includes(`${address}.`)));
}

export const VERSION_RULES = [
  rule<Found>({
    code: 'plan.edit.versions',
    severity: 'error',
    exit: 1,
    holds: 'a bucket that was versioned once is not described as if it never was: OSS can only suspend it',
    source: 'removing alicloud_oss_bucket_versioning makes no call, and no update of a bucket takes versioning away',
    find: unwritten,
    message: ({ resource, before }) =>
      `${called(resource)}: it is described without versions, and it has them (${before}): nothing takes that away, it can only be suspended`,
    fix: ({ before }) => `write versioning: suspended${before === 'Enabled' ? ', or versioning: true to keep it' : ''}`,
  }),
];
