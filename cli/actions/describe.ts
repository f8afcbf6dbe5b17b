import { EXIT, Exit } from '../../domain/exit';
import { parityLines } from '../../local/parity';
import { type Resource, resourcesOf } from '../../domain/synthesized/stack-document';
import type { StackRef } from '../../stacks/stack-list';
import { deployedEstate } from '../deployed/deployed-estate';
import { bothText } from '../deployed/option';
import { heldBy } from '../deployed/read-states';
import { type EffectiveValue, effectiveValues } from '../effective-values';
import { describeEvents } from './describe-events';
import { requireEstate } from '../../model/require-estate';
import { takenBy, type TakenProfile, takenText } from '../taken-profile';
import { readStack } from '../read-stack';
import { inTemporaryFolder } from '../temporary-folder';
import { namedStacks } from '../../stacks/select-stacks';
import { synthesize } from '../../stacks/synthesize';
import { print, printJson } from '../../terminal/print';
import { table } from '../../terminal/table';

interface Options {
  readonly estate: string;
  readonly env?: string;
  readonly json?: true;
  readonly states?: string;
  readonly parity?: true;
  readonly events?: true;
  readonly simulate?: true;
}

interface Described extends StackRef {
  readonly profile?: TakenProfile;
  readonly values: readonly EffectiveValue[];
  readonly resources: readonly { readonly address: string; readonly name: string }[];
}

/** `lakewright describe NAME`: a stack, or a business in all its environments. */
export function describe(name: string | undefined, options: Options): void | Promise<void> {
  const { estate: dir, env, json, states, parity, events } = options;
  if (parity) return describeParity(json);
  if (name === undefined)
    throw new Exit(EXIT.input, '[cli.argument.missing] a stack or business is missing\n  fix: npx lakewright describe NAME, or --parity');
  if (events) return describeEvents(name, options);
  const loaded = requireEstate(dir);
  const { estate, origins } = loaded;
  const stacks = namedStacks(estate, name, env);
  const deployed = deployedEstate(estate, heldBy(loaded, states));
  const described = inTemporaryFolder('describe', (outdir) => {
    synthesize(loaded, { outdir, select: stacks });
    return stacks.map((stack): Described => ({
      ...stack,
      ...takenBy(loaded, stack.business),
      values: effectiveValues(estate, origins, stack, deployed),
      resources: resourcesOf(readStack(outdir, stack.name)).map((resource) => ({
        address: resource.address,
        name: physicalName(resource),
      })),
    }));
  });
  if (json) printJson(described);
  else print(described.map(text).join('\n\n'));
}

function describeParity(json: true | undefined): void {
  const lines = parityLines();
  if (json) return printJson(lines);
  print(
    table(
      ['service', 'capability', 'local Kubernetes', 'how'],
      lines.map(({ service, capability, twin, how }) => [service, capability, twin, how]),
    ),
  );
}

/** Attributes that hold what a resource is called in the service. */
const NAME_ATTRIBUTE = /(?:^|_)(?:name|alias|bucket|topic|consumer_id|username)$/;

function physicalName({ body }: Resource): string {
  const found = Object.entries(body).find(
    ([attribute, value]) => NAME_ATTRIBUTE.test(attribute) && typeof value === 'string' && !value.includes('${'),
  );
  return found ? String(found[1]) : '';
}

function text({ name, profile, values, resources }: Described): string {
  const valueTable = table(
    ['value', 'is', 'from'],
    values.map((value) => [value.name, bothText(value.value, value.deployed), value.origin]),
  );
  const resourceTable = table(
    ['resource', 'name'],
    resources.map((resource) => [resource.address, resource.name]),
  );
  const head = profile === undefined ? name : `${name}\n${takenText(profile)}`;
  return `${head}\n\n${valueTable}\n\n${resourceTable}\n${resources.length} resources`;
}
