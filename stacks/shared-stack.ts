import type { Construct } from 'constructs';
import { SERVICES, type SharedThings } from '../constructs/registry';
import { stackName } from '../domain/names/scheme';
import type { Service } from '../domain/service';
import { sectionsOf } from '../model/sections';
import { placeOf } from '../model/names/place-of';
import { assemblyOf } from './assembly';
import { DataStack } from './data-stack';
import { outputName, writeOutputs } from './outputs/write-outputs';
import { modelsOf } from './models-of';
import { readFoundation } from './read-foundation';
import { type StackContext, stackProps } from './stack-context';
import { isSeenByShared } from './stack-model';

/** Services that several businesses of the environment use; {@link sharedStack} adds a field per service. */
class SharedBase extends DataStack {
  readonly built: ReadonlyMap<string, unknown>;

  constructor(scope: Construct, context: StackContext) {
    const props = stackProps(context, 'shared');
    super(scope, stackName('shared', context.environment.name), props);
    const { estate, environment } = context;
    const around = {
      place: placeOf(estate.name, environment),
      environment,
      foundation: readFoundation(this, context),
      source: undefined,
      workloads: {},
      tags: props.tags,
      common: undefined,
      shared: () => undefined,
      built: () => undefined,
      each: <S extends Service>(service: S) => {
        if (!isSeenByShared(service)) throw new TypeError(`no shared service says that it looks at '${service.key}'`);
        return modelsOf(environment, service);
      },
      of: () => undefined,
    };
    const shares = sectionsOf(environment.shared, 'shared').map(({ service, side, model }) => {
      const assembly = assemblyOf(side);
      return { key: service.key, assembly, built: assembly.build(this, { ...around, model }) };
    });
    this.built = new Map(shares.map(({ key, built }) => [key, built]));
    writeOutputs(
      this,
      shares.map(({ key, assembly, built }) => ({
        name: outputName(key),
        value: assembly.outputs(built),
        description: assembly.description,
      })),
    );
  }
}

/** The shared stack with a field per service. Fields are what extensions work with. */
export type SharedStack = SharedBase & SharedThings;

/** Builds the shared stack of the context's environment. */
export function sharedStack(scope: Construct, context: StackContext): SharedStack {
  const stack = new SharedBase(scope, context);
  const things = SERVICES.filter(({ shared }) => shared).map(({ key }) => [key, stack.built.get(key)]);
  return Object.assign(stack, Object.fromEntries(things) as SharedThings);
}
