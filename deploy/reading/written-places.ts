import type { Position } from '../../domain/problem';
import type { PlaceOf } from '../../plan';
import { estatePath } from '../../stacks/problems/estate-path';
import type { ReadEstate } from '../../stacks/problems/locate';
import { innerPath, writtenPath } from '../../stacks/problems/written-path';
import { allStacks } from '../../stacks/stack-list';
import { tagPath } from '../../stacks/tagging';
import type { StackDocument } from '../stacks/stack-folder';
import { placesIn } from './place-of';
import { dataAt } from '../../domain/schema/walk';

/** Places as the synthesis notes them; of what is gone, as its name says. */
export function writtenPlaces(read: ReadEstate, documentOf: (stack: string) => StackDocument | undefined): PlaceOf {
  const { estate, origins } = read;
  const refs = allStacks(estate);
  const gone = placesIn(read);
  const placeOfTag = (stack: string, tag: string): Position | undefined => {
    const ref = refs.find(({ name }) => name === stack);
    const environment = ref && estate.environments[ref.environment];
    const path = environment && tagPath(estate, environment, environment.businesses[ref.business ?? ''], tag);
    return path && origins.place(path, 'value');
  };
  return (stack, address, attribute, inner) => {
    const environment = refs.find(({ name }) => name === stack)?.environment;
    if (environment === undefined) return undefined;
    if (address === '') return origins.place(['environments', environment, ...(attribute === undefined ? [] : [attribute])], 'value');
    const tag = /^(?:tags\.|Tags\[)([^\]]+?)(?:\]\.Value)?$/.exec(attribute ?? '')?.[1];
    if (tag !== undefined) return placeOfTag(stack, tag);
    const document = documentOf(stack);
    const path = document && constructOf(document, address);
    // Where an attribute's own place is not known, the reading asks for that of the resource next.
    if (path === undefined) return attribute === undefined ? gone(stack, address) : undefined;
    const thing = estatePath(path, estate, refs);
    if (attribute === undefined) {
      const part = inner === undefined ? undefined : innerPath(address, dataAt(estate, thing), inner);
      return (part && origins.place([...thing, ...part], 'key')) ?? origins.place(thing, 'key');
    }
    const below = inner === undefined ? writtenPath(address, attribute) : undefined;
    return below && origins.place([...thing, ...below], 'value');
  };
}

/** Path of the construct that describes a resource, as the synthesis notes it. */
function constructOf({ resource }: StackDocument, address: string): string | undefined {
  const [type = '', name = ''] = address.replace(/\[.*$/, '').split('.');
  return resource?.[type]?.[name]?.['//']?.metadata?.path;
}
