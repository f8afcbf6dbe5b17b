import type { Estate } from '../../../model/model';
import { type StackRef, allStacks } from '../../../stacks/stack-list';
import type { StackDocument } from '../../support/stack-document';

/** Something with a name that a policy can name, and whose it is. */
export interface Thing {
  readonly kind: 'bucket' | 'secret' | 'token' | 'role' | 'value' | 'function';
  /** As a policy names it, without region and account: `acs:kms:*:*:secret/acme-dev-risk-kyuubi-bi`. */
  readonly resource: string;
  readonly stack: StackRef;
}

/** One permission of a policy, and in whose stack it is granted to which role. */
export interface Granted {
  readonly role: string;
  readonly action: string;
  readonly resource: string;
  readonly stack: StackRef;
}

type Documents = Readonly<Record<string, StackDocument>>;
const text = (value: unknown): string => String(value);

function thingsIn(document: StackDocument, stack: StackRef): Thing[] {
  const of = (kind: Thing['kind'], prefix: string, names: readonly unknown[]): Thing[] =>
    names.map((name) => ({ kind, resource: `${prefix}${text(name)}`, stack }));
  const parameters = document
    .resources('alicloud_ros_stack')
    .flatMap(({ parameters: all }) => (all ?? []) as readonly { parameter_key: string; parameter_value: string }[]);
  const tokens = parameters.filter(({ parameter_key: key }) => /^(Kyuubi|Livy)Token\w+Secret$/.test(key));
  const data = document.json.data?.['alicloud_oos_parameters'] ?? {};
  return [
    ...of(
      'bucket',
      'acs:oss:*:*:',
      document.resources('alicloud_oss_bucket').map(({ bucket }) => bucket),
    ),
    ...of(
      'secret',
      'acs:kms:*:*:secret/',
      document.resources('alicloud_kms_secret').map(({ secret_name: name }) => name),
    ),
    ...of(
      'token',
      'acs:kms:*:*:secret/',
      tokens.map(({ parameter_value: value }) => value),
    ),
    ...of(
      'role',
      'acs:ram:*:*:role/',
      document.resources('alicloud_ram_role').map(({ role_name: name }) => name),
    ),
    ...of(
      'value',
      'acs:oos:*:*:parameter/',
      Object.values(data).map((body) => (body as { parameter_name: string }).parameter_name),
    ),
    ...of(
      'function',
      'acs:fc:*:*:functions/',
      document.resources('alicloud_fcv3_function').map(({ function_name: name }) => name),
    ),
  ];
}

/** What networks let through: not a role's, but a policy, too. */
function letThrough(document: StackDocument, stack: StackRef): Granted[] {
  return document.resources('alicloud_vpc_gateway_endpoint').flatMap(({ gateway_endpoint_name: name, policy_document: policy }) => {
    const { Statement: statements } = JSON.parse(text(policy)) as {
      Statement: readonly Record<'Action' | 'Resource', readonly string[]>[];
    };
    return statements.flatMap(({ Action: actions, Resource: resources }) =>
      actions.flatMap((action) =>
        resources.map((resource) => ({ role: text(name), action: `gateway endpoint: ${action}`, resource, stack })),
      ),
    );
  });
}

function grantedIn(document: StackDocument, stack: StackRef): Granted[] {
  return document.resources('alicloud_ram_policy').flatMap(({ policy_name: name, policy_document: policy }) => {
    const { Statement: statements } = JSON.parse(text(policy)) as {
      Statement: readonly Record<'Action' | 'Resource', readonly string[]>[];
    };
    const role = text(name).replace(/-names-\d+$|-in-.*$/, '');
    return statements.flatMap(({ Action: actions, Resource: resources }) =>
      actions.flatMap((action) => resources.map((resource) => ({ role, action, resource, stack }))),
    );
  });
}

/** Everything that is made and everything that is allowed, over all stacks of an estate. */
export function reachIn(estate: Estate, documents: Documents): { readonly things: readonly Thing[]; readonly granted: readonly Granted[] } {
  const pairs = allStacks(estate).flatMap((stack) => {
    const document = documents[stack.name];
    return document === undefined ? [] : [{ stack, document }];
  });
  return {
    things: pairs.flatMap(({ stack, document }) => thingsIn(document, stack)),
    granted: pairs.flatMap(({ stack, document }) => [...grantedIn(document, stack), ...letThrough(document, stack)]),
  };
}

/** Whether a resource pattern of RAM covers a thing, or something in it. */
export function reaches(pattern: string, { kind, resource }: Thing): boolean {
  const matches = (of: string, name: string): boolean =>
    new RegExp(
      `^${of
        .replace(/[.$+(){}|[\]^\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
    ).test(name);
  if (pattern === '*') return false;
  return (
    matches(pattern, resource) || (kind === 'bucket' && pattern.startsWith('acs:oss') && matches(pattern.split('/')[0] ?? '', resource))
  );
}
