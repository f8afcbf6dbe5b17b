import { SERVICES, type Where } from '../constructs/registry';
import type { Service, Side } from '../domain/service';

/** What is there of one service. */
export interface Section {
  readonly service: Service;
  readonly side: Side;
  readonly model: NonNullable<unknown>;
}

const SIDES: Partial<Record<Where, readonly (readonly [Service, Side])[]>> = {};

/** Services that have such a side at all, found once: an estate asks thousands of times. */
const sidesOf = (where: Where): readonly (readonly [Service, Side])[] =>
  (SIDES[where] ??= SERVICES.flatMap((service: Service) => {
    const { [where]: side } = service;
    return side === undefined ? [] : [[service, side] as const];
  }));

/** The services that a business has, or that an environment shares, in the order of the registry. */
export const sectionsOf = (owner: object, where: Where): Section[] =>
  sidesOf(where).flatMap(([service, side]) => {
    const model = (owner as Readonly<Record<string, unknown>>)[service.key] ?? undefined;
    return model === undefined ? [] : [{ service, side, model }];
  });
