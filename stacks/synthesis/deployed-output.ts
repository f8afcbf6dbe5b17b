import { isStateful } from '@lakewright/provider-knowledge/protection';
import type { Construct } from 'constructs';
import type { Account } from '../../domain/account';
import { TerraformOutput } from '../../constructs/core/terraform';
import { DEPLOYED_OUTPUT, type DescribedData, deployedRecord } from '../../domain/deployed';

/** What we read and write of a stack's JSON. */
interface Document {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly output?: Readonly<Record<string, object>>;
}
interface Described {
  readonly lifecycle?: { readonly prevent_destroy?: boolean };
}

/** Takes the output's name, so that whoever uses it again is told. Its value is known when everything else is written. */
export function addDeployedOutput(scope: Construct): void {
  new TerraformOutput(scope, DEPLOYED_OUTPUT, { value: {}, description: 'what was deployed last, for whoever deploys or destroys next' });
}

/** The JSON with what its state is to remember: whose it is, and what happens to everything in it that holds data. */
export function withDeployedOutput<D extends Document>(document: D, estate: string, account?: Account): D {
  const output = { ...document.output?.[DEPLOYED_OUTPUT], value: deployedRecord(estate, describedData(document), account) };
  return { ...document, output: { ...document.output, [DEPLOYED_OUTPUT]: output } };
}

/** Everything in a stack that holds data, extensions' too, with its first key: what Terraform may not destroy is to be kept. */
function describedData({ resource = {} }: Document): DescribedData[] {
  return Object.entries(resource)
    .filter(([type]) => isStateful(type))
    .flatMap(([type, bodies]) =>
      Object.entries(bodies).map(([name, { lifecycle }]): DescribedData => ({
        address: `${type}.${name}`,
        onRemoval: lifecycle?.prevent_destroy === true ? 'retain' : 'destroy',
      })),
    );
}
