/** A version of Terraform or OpenTofu, what its plan JSON brought that matters here, and how that is read. */
export interface Engine {
  readonly engine: 'Terraform' | 'OpenTofu';
  readonly version: string;
  readonly brings: string;
  /** Members of the plan beside its one change; `entry` and `change` are of that. */
  readonly adds: {
    readonly entry?: object;
    readonly change?: object;
    readonly actions?: readonly string[];
    readonly [member: string]: unknown;
  };
  readonly read: Readonly<Record<string, unknown>>;
}

const NEVER = { actions: [] };
const IMPORT = { change: { importing: { id: 'lake' } } };
const CHECK = { address: { kind: 'check', to_display: 'check.lake' }, status: 'fail', instances: [{ problems: [{ message: 'empty' }] }] };
const DEFERRED = {
  reason: 'absent_prereq',
  resource_change: {
    address: 'alicloud_ram_role.Job',
    mode: 'managed',
    type: 'alicloud_ram_role',
    name: 'Job',
    change: { actions: ['create'] },
  },
};
const OPENED = { entry: { mode: 'ephemeral' }, actions: ['open'] };

export const ENGINES: readonly Engine[] = [
  {
    engine: 'Terraform',
    version: '1.5.7',
    brings: 'imports, checks',
    adds: { ...IMPORT, checks: [CHECK] },
    read: { importing: 1, checks: 1 },
  },
  { engine: 'Terraform', version: '1.6.6', brings: 'plans that were given up', adds: { errored: true }, read: { errored: true } },
  { engine: 'Terraform', version: '1.7.5', brings: '`forget`', adds: { actions: ['forget'] }, read: { actions: ['forget'] } },
  { engine: 'Terraform', version: '1.8.5', brings: 'whether it can be applied', adds: { applyable: true }, read: {} },
  {
    engine: 'Terraform',
    version: '1.9.8',
    brings: 'what is deferred',
    adds: { complete: false, deferred_changes: [DEFERRED] },
    read: { deferred: 1 },
  },
  { engine: 'Terraform', version: '1.10.5', brings: 'ephemeral values, which are in no plan', adds: {}, read: {} },
  {
    engine: 'Terraform',
    version: '1.11.4',
    brings: 'write-only attributes, which are null',
    adds: { change: { after: { bucket: 'a', secret_wo: null } } },
    read: {},
  },
  {
    engine: 'Terraform',
    version: '1.12.2',
    brings: 'identities, also instead of the id of an import',
    adds: { change: { before_identity: { id: 'a' }, after_identity: { id: 'a' }, importing: { identity: { id: 'a' } } } },
    read: { importing: 1 },
  },
  {
    engine: 'OpenTofu',
    version: '1.6.3',
    brings: 'what Terraform 1.5 has',
    adds: { ...IMPORT, checks: [CHECK] },
    read: { importing: 1, checks: 1 },
  },
  { engine: 'OpenTofu', version: '1.7.7', brings: '`forget`', adds: { actions: ['forget'] }, read: { actions: ['forget'] } },
  { engine: 'OpenTofu', version: '1.10.6', brings: 'nothing that is read here', adds: {}, read: {} },
  { engine: 'OpenTofu', version: '1.11.1', brings: 'ephemeral resources, which are in no state and left out', adds: OPENED, read: NEVER },
];
