import type { Refusal } from '../clone/refusal';
import { RESERVED_OWNERS } from '../domain/names/scheme';
import { DASHED } from '../domain/schema/collections';

const RESERVED = 'choose another name';

/** Why no business can be called like that; undefined where one can. */
export function wrongBusiness(name: string): Refusal | undefined {
  const message = `no business can be called '${name}'`;
  if (RESERVED_OWNERS.includes(name))
    return { code: 'business.name.unusable', message, fix: `${RESERVED}: a stack of every environment is called ${name}` };
  return DASHED.pattern.test(name) ? undefined : { code: 'business.name.unusable', message, fix: `write ${DASHED.hint}` };
}

/** Why no environment can be called like that; undefined where one can. */
export function wrongEnvironment(name: string): Refusal | undefined {
  const message = `no environment can be called '${name}'`;
  if (name === 'default')
    return { code: 'environment.name.unusable', message, fix: `${RESERVED}: default stands for all others in values by environment` };
  return DASHED.pattern.test(name) ? undefined : { code: 'environment.name.unusable', message, fix: `write ${DASHED.hint}` };
}
