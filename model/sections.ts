import { SERVICES, type Where } from '../constructs/registry';
import type { Service, Side } from '../domain/service';

/** What is there of one service. */
export interface Section {
  readonly service: Service;
  readonly side: Side;
  readonly model: NonNullable<unknown>;
}

/** The services that a business has, or that an environment shares, in the order of the registry. */
export const sectionsOf = (owner: object, where: Where): Section[] =>
  SERVICES.flatMap((service) => {
    const { [where]: side } = service;
    const model = (owner as Readonly<Record<string, unknown>>)[service.key] ?? undefined;
    return side === undefined || model === undefined ? [] : [{ service, side, model }];
  });
