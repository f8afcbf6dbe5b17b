import type { PlannedStack } from '../../support/terraform/planned-estate';

type Raw = Record<string, unknown>;
interface RawChange {
  readonly change: { readonly actions: readonly string[] };
  readonly type: string;
}

/** Types whose unchanged resources are looked at, too: something of theirs is ignored. */
const KEPT = /^terraform_data$|star_rocks|alikafka_topic|alikafka_consumer_group|emrv2/;

/** A plan without what the reading does not look at: configuration, planned values, and resources that stay as they are. */
function trimPlan(plan: string): Raw {
  const {
    format_version,
    terraform_version,
    resource_changes = [],
    resource_drift,
    errored,
  } = JSON.parse(plan) as Raw & {
    readonly resource_changes?: readonly RawChange[];
  };
  const changes = resource_changes.filter(({ type, change }) => change.actions[0] !== 'no-op' || KEPT.test(type));
  return { format_version, terraform_version, resource_changes: changes, resource_drift, errored };
}

/** A synthesized stack without what the reading does not look at. */
function trimDocument(document: string): Raw {
  const { provider, resource } = JSON.parse(document) as Raw;
  return { provider, resource: JSON.parse(JSON.stringify(resource ?? {}, shortened)) as Raw };
}

const shortened = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && value.length > 300 ? `${value.slice(0, 20)}…` : value;

/** The state without what only Terraform looks at, and without the folder it was made in. */
export function trimState(state: string, folder: string): Raw {
  const { version, lineage, outputs, resources } = JSON.parse(state.replaceAll(folder, '/estate')) as Raw;
  return {
    version,
    lineage,
    outputs,
    resources: JSON.parse(JSON.stringify(resources, (key, value: unknown) => (key === 'private' ? undefined : value))) as unknown,
  };
}

/** What a fixture file holds: by stack. */
export interface Fixture {
  readonly plans: Readonly<Record<string, Raw>>;
  readonly documents: Readonly<Record<string, Raw>>;
}

export const fixtureOf = (planned: readonly PlannedStack[]): Fixture => ({
  plans: Object.fromEntries(planned.map(({ stack, plan }) => [stack, trimPlan(plan)])),
  documents: Object.fromEntries(planned.map(({ stack, document }) => [stack, trimDocument(document)])),
});

/** A fixture without what is the same in the base. */
export function beyond(base: Fixture, { plans, documents }: Fixture): Fixture {
  const other = (all: Fixture['plans'], known: Fixture['plans']): Fixture['plans'] =>
    Object.fromEntries(Object.entries(all).filter(([stack, content]) => JSON.stringify(content) !== JSON.stringify(known[stack])));
  return { plans: other(plans, base.plans), documents: other(documents, base.documents) };
}
