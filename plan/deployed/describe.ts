import { isStateful } from '@lakewright/provider-knowledge/protection';
import type { DescribedData } from '../../domain/deployed';
import type { StackDocument } from '../types/document';

/** Everything in a synthesized stack that holds data, with its first key: what Terraform may not destroy is to be kept. */
export function describedData({ resource = {} }: StackDocument): DescribedData[] {
  return Object.entries(resource)
    .filter(([type]) => isStateful(type))
    .flatMap(([type, bodies]) =>
      Object.entries(bodies).map(([name, { lifecycle }]): DescribedData => ({
        address: `${type}.${name}`,
        onRemoval: lifecycle?.prevent_destroy === true ? 'retain' : 'destroy',
      })),
    );
}
