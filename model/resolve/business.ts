import { SERVICES } from '../../constructs/registry';
import { below } from '../../domain/fixed';
import type { Named } from '../../domain/model';
import type { Resolving } from '../../domain/service';
import { businessFile, type BusinessFile } from '../files/business';
import { grantsOf } from '../grants';
import type { Business, OwnOfBusiness, WorkloadModel } from '../model';
import { pathKey, pick } from './pick';

/** What of the environment a business depends on. */
export type BusinessAround = Omit<Resolving, 'fixed' | 'workloads' | 'everywhere'>;

/** What a business is in one environment: each service resolves its own section. */
export function resolveBusiness(name: string, file: BusinessFile, environment: BusinessAround): Business {
  const { value, explicit } = pick(businessFile, file, environment.environment);
  const { owner, costCenter, description, tags } = value;
  const own: Omit<OwnOfBusiness, 'access'> = { name, owner, costCenter, ...(description !== undefined && { description }), tags };
  const access = value.access as Named<WorkloadModel>;
  const written: Readonly<Record<string, unknown>> = value;
  const isExplicit = (path: readonly string[]): boolean => explicit.has(pathKey(path));
  const around = { ...environment, workloads: grantsOf(access), everywhere: () => [] };
  const sections: object = Object.fromEntries(
    SERVICES.flatMap(({ key, business }) => {
      const model = business?.resolve(written[key] as object | undefined, { ...around, fixed: below(isExplicit, key) });
      return model === undefined ? [] : [[key, model]];
    }),
  );
  return { ...own, ...sections, access } as Business;
}
