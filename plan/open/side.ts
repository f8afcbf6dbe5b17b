import type { Change } from '../types/change';
import type { JsonObject } from '../types/json';
import { conditionHolds, evaluate } from './evaluate';
import type { Marked } from './marked';
import { parameterValues, type StackSide } from './parameters';
import { readTemplate } from './template';

/** A resource of a template on one side of a change, its parameters put in. */
export interface OpenedResource {
  readonly type: string;
  readonly properties: Marked;
  readonly retained: boolean;
}

export type OpenedSide = ReadonlyMap<string, OpenedResource>;

/** The resources of the template before the change; undefined where it cannot be opened. */
export function sideBefore({ change: { before, before_sensitive: sensitive } }: Change): OpenedSide | undefined {
  return before === null ? new Map() : openedSide({ attributes: before, unknown: false, sensitive });
}

/** As {@link sideBefore}, after the change. */
export function sideAfter({ change: { after, after_unknown: unknown, after_sensitive: sensitive } }: Change): OpenedSide | undefined {
  return after === null ? new Map() : openedSide({ attributes: after, unknown, sensitive });
}

/** The resources of a template with its parameters put in; undefined where it cannot be opened. */
export function openedSide(side: StackSide): OpenedSide | undefined {
  const template = readTemplate(side.attributes['template_body']);
  if (template === undefined) return undefined;
  const scope = { template, parameters: parameterValues(template, side) };
  const keeps = keptBy(side.attributes);
  return new Map(
    Object.entries(template.resources)
      .filter(([, { condition }]) => condition === undefined || conditionHolds(condition, scope) !== false)
      .map(([id, { type, properties, retained }]) => [
        id,
        { type, properties: evaluate(properties, scope), retained: retained || keeps(id) },
      ]),
  );
}

/** What the stack itself keeps when it is deleted, whatever the template says. */
function keptBy({ retain_all_resources: all, retain_resources: some }: JsonObject): (id: string) => boolean {
  return (id) => all === true || (Array.isArray(some) && some.includes(id));
}
