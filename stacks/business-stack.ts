import { Construct } from 'constructs';
import { Role } from '../constructs/access/role';
import type { BuiltOf, ClientOf, Part, PartEnvironment } from '../constructs/core/part';
import { type BusinessThings, SERVICES } from '../constructs/registry';
import { mapValues } from '../domain/named';
import { stackName, workloadRole } from '../domain/names/scheme';
import type { Service } from '../domain/service';
import { grantsOf } from '../model/grants';
import type { Business } from '../model/model';
import { sectionsOf } from '../model/sections';
import { placeOf } from '../model/names/place-of';
import { type Assembly, assemblyOf } from './assembly';
import { DataStack } from './data-stack';
import { outputName, writeOutputs } from './outputs/write-outputs';
import { modelOf } from './models-of';
import { readFoundation } from './read-foundation';
import { readShared } from './read-shared';
import { readSource } from './read-source';
import { type StackContext, stackProps } from './stack-context';

/** What was built of a service; undefined if the business has nothing of it. */
interface Share {
  readonly assembly: Assembly;
  readonly part: Part<unknown, unknown>;
  readonly built: unknown;
}

/** What one business has in one environment, as its stack's class makes it; {@link businessStack} adds a field per service. */
class BusinessBase extends DataStack {
  readonly business: Business;
  /** Roles by workload. */
  readonly roles: Readonly<Record<string, Role>>;
  readonly shares: ReadonlyMap<string, Share>;

  /** @param name a business of the context's environment */
  constructor(scope: Construct, context: StackContext, name: string) {
    super(scope, stackName(name, context.environment.name), stackProps(context, name));
    const { environment } = context;
    const business = environment.businesses[name];
    if (!business) throw new TypeError(`environment '${environment.name}' has no business '${name}'`);
    this.business = business;
    const shares = this.#build(context, business);
    this.shares = shares;
    const place = placeOf(context.estate.name, environment, name);
    const access = new Construct(this, 'Access');
    const grants = grantsOf(business.access);
    this.roles = mapValues(business.access, ({ runsOn }, workload) => {
      const role = new Role(access, workload, { name: workloadRole(place, workload), description: `${name}: ${workload}`, trust: runsOn });
      for (const { assembly, built, part } of shares.values()) {
        assembly.grant?.(built, { name: workload, role, scope: access, verbs: grants[workload] ?? {} }, part);
      }
      return role;
    });
    writeOutputs(this, [
      ...[...shares].map(([key, { assembly, built }]) => ({
        name: outputName(key),
        value: built === undefined ? undefined : assembly.outputs(built),
        description: assembly.description,
      })),
      { name: 'roles', value: mapValues(this.roles, ({ arn }) => arn), description: 'RAM roles of the workloads' },
    ]);
  }

  #build(context: StackContext, business: Business): ReadonlyMap<string, Share> {
    const { estate, environment } = context;
    const { tags } = stackProps(context, business.name);
    const common = readShared(this, context);
    const shares = new Map<string, Share>();
    const around = {
      place: placeOf(estate.name, environment, business.name),
      environment: environment satisfies PartEnvironment,
      foundation: readFoundation(this, context),
      source: readSource(this, context),
      workloads: grantsOf(business.access),
      tags,
      shared: <S extends Service>({ key }: S) => common.get(key) as ClientOf<S> | undefined,
      built: <S extends Service>({ key }: S) => shares.get(key)?.built as BuiltOf<S> | undefined,
      each: () => {
        throw new TypeError("a business's stack knows its own business and those that it names");
      },
      of: <S extends Service>(service: S, owner: string) => modelOf(environment, owner, service),
    };
    const models = new Map(sectionsOf(business, 'business').map(({ service, model }) => [service.key, model]));
    for (const { key, business: side } of SERVICES) {
      if (!side) continue;
      const model = models.get(key);
      const assembly = assemblyOf(side);
      const part = { ...around, model, common: common.get(key) };
      shares.set(key, { assembly, part, built: model === undefined ? undefined : assembly.build(this, part) });
    }
    return shares;
  }
}

/** What one business has in one environment, with a field per service. Fields are what extensions work with. */
export type BusinessStack = BusinessBase & BusinessThings;

/** Builds the stack of a business of the context's environment. */
export function businessStack(scope: Construct, context: StackContext, name: string): BusinessStack {
  const stack = new BusinessBase(scope, context, name);
  const things = SERVICES.filter(({ business }) => business).map(({ key }) => [key, stack.shares.get(key)?.built]);
  return Object.assign(stack, Object.fromEntries(things) as BusinessThings);
}
