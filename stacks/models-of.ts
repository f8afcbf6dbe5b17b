import type { Named } from '../domain/model';
import type { BusinessModelOf, Service } from '../domain/service';
import type { Environment } from '../model/model';
import { sectionsOf } from '../model/sections';

/** What a business of the environment has of a service; undefined where it has nothing of it. */
export function modelOf<S extends Service>({ businesses }: Environment, owner: string, { key }: S): BusinessModelOf<S> | undefined {
  const sections = Object.hasOwn(businesses, owner) ? sectionsOf(businesses[owner] ?? {}, 'business') : [];
  return sections.find(({ service }) => service.key === key)?.model as BusinessModelOf<S> | undefined;
}

/** As {@link modelOf}, of all businesses that have something of it. */
export const modelsOf = <S extends Service>(environment: Environment, service: S): Named<BusinessModelOf<S>> =>
  Object.fromEntries(
    Object.keys(environment.businesses).flatMap((owner) => {
      const model = modelOf(environment, owner, service);
      return model === undefined ? [] : [[owner, model]];
    }),
  );
