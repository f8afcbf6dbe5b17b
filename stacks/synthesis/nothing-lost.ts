import {
  TerraformDataSource,
  type TerraformElement,
  TerraformOutput,
  TerraformRemoteState,
  TerraformResource,
} from '../../constructs/core/terraform';

type Json = Readonly<Record<string, unknown>>;

/** Where an element stands in a stack's JSON; undefined for blocks without a name of their own. */
function placeOf(element: TerraformElement): readonly string[] | undefined {
  const { friendlyUniqueId: id } = element;
  if (TerraformResource.isTerraformResource(element)) return ['resource', element.terraformResourceType, id];
  if (TerraformDataSource.isTerraformDataSource(element)) return ['data', element.terraformResourceType, id];
  if (element instanceof TerraformRemoteState) return ['data', 'terraform_remote_state', id];
  return TerraformOutput.isTerraformOutput(element) ? ['output', id] : undefined;
}

const isThere = (json: unknown, [key, ...rest]: readonly string[]): boolean =>
  key === undefined ? json !== undefined : isThere((json as Json | undefined)?.[key], rest);

/** Throws unless `json` holds every resource, data source and output of `elements`: what is missing would be destroyed. */
export function mustHold(json: Json, elements: readonly TerraformElement[]): void {
  const lost = elements.flatMap((element) => {
    const place = placeOf(element);
    return place && !isThere(json, place) ? [place.join('.')] : [];
  });
  if (lost.length > 0) throw new TypeError(`made, but not in the stack's JSON: ${lost.join(', ')}`);
}
