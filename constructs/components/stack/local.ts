import { Construct } from 'constructs';
import { platformSpace } from '../../core/kubernetes/names';
import type { LocalPart } from '../../core/kubernetes/part';
import { Celeborn } from '../celeborn';
import { Flink } from '../flink';
import { componentsSmoke } from '../local/smoke';
import { Mysql } from '../mysql';
import { MysqlDatabase } from '../mysql-database';

/** Those that the environment asks for, one of each for all businesses. */
export function platform(stack: Construct, { space, components }: LocalPart<unknown>): void {
  if (components.length === 0) return;
  const scope = new Construct(stack, 'Components');
  if (components.includes('celeborn')) new Celeborn(scope, 'Celeborn', { space });
  if (components.includes('mysql')) new Mysql(scope, 'Mysql', { space });
  if (components.includes('flink')) new Flink(scope, 'Flink', { space });
}

/** What a business has of them. */
export function build(stack: Construct, { space, prefix, place, components }: LocalPart<unknown>): void {
  if (!components.includes('mysql') || place.business === undefined) return;
  const scope = new Construct(stack, 'Components');
  new MysqlDatabase(scope, 'Mysql', { business: place.business, space, platform: platformSpace(prefix) });
}

export const smoke = componentsSmoke;
