import { objectsOf } from '../../local/manifests/objects';
import type { Resources } from '../../local/manifests/references';
import type { ApiObject } from '../../local/manifests/translate';
import { allStacks } from '../../stacks/stack-list';
import { ESTATES, estateIn, synthEstate } from '../support/estates';
import type { StackDocument } from '../support/stack-document';

/** The stacks of the local environment of an estate that ships. */
export function localStacks(name: string): Record<string, StackDocument> {
  const estate = estateIn(ESTATES[name] ?? '');
  return synthEstate(estate, { select: allStacks(estate).filter(({ environment }) => environment === 'local') });
}

/** What of them is in the API. */
export const localObjects = (name: string): ApiObject[] =>
  Object.entries(localStacks(name)).flatMap(([stack, { json }]) =>
    objectsOf(stack, json as { readonly resource?: Resources }, {}, () => 'made-up'),
  );
