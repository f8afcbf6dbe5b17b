import type { Json, JsonObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { Template, TemplateResource } from './template';

/** Logical ids so that each comes after what it needs. Refuses circles and names that are not there. */
export function creationOrder({ Resources: resources }: Template): string[] {
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string, from: string): void => {
    const resource = resources[id];
    if (resource === undefined)
      throw new ServiceError('InvalidTemplateReference', `${from} depends on '${id}', which is not in the template`, 'template_body');
    if (state.get(id) === 'done') return;
    if (state.get(id) === 'open')
      throw new ServiceError('CircularDependency', `the resources ${from} and ${id} need one another`, 'template_body');
    state.set(id, 'open');
    for (const needed of neededBy(resource, resources)) visit(needed, id);
    state.set(id, 'done');
    order.push(id);
  };
  Object.keys(resources).forEach((id) => visit(id, id));
  return order;
}

function neededBy(
  { DependsOn: dependsOn = [], Properties: properties = {} }: TemplateResource,
  resources: Template['Resources'],
): string[] {
  const needed = new Set<string>(typeof dependsOn === 'string' ? [dependsOn] : dependsOn);
  const walk = (value: Json): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const [name, item] of Object.entries(value as JsonObject)) {
      if (name === 'Ref') add(item);
      if (name === 'Fn::GetAtt' && Array.isArray(item)) add(item[0] as Json);
      if (name === 'Fn::Sub') for (const [, id] of String(Array.isArray(item) ? item[0] : item).matchAll(/\$\{([^!.}]+)/g)) add(id ?? '');
      walk(item);
    }
  };
  const add = (id: Json): void => void (typeof id === 'string' && id in resources && needed.add(id));
  walk(properties);
  return [...needed];
}
